using System;
using System.Globalization;

namespace PromptGen.Templates.Formatting;

/// <summary>
/// The text a template writes for a value, as Scriban writes it under the invariant culture: <c>true</c>, <c>1.5</c>,
/// <c>12 Sep 2026</c>, <c>["a", "b"]</c>. A missing value is written as nothing at the top and as <c>null</c> inside a list.
/// </summary>
/// <remarks>
/// A double is written with the fewest digits that read back as the same double. .NET Core 3.0 and later do this themselves;
/// for netstandard2.0, <see cref="ShortestNumber"/> takes the first of 15, 16 and 17 digits that reads back, which has the same length
/// and, rarely, another last digit.
/// </remarks>
public static partial class ValueFormat
{
    /// <summary>Room for any <see cref="long"/>.</summary>
    public const int MaxInt = 20;

    /// <summary>Room for any <see cref="double"/>.</summary>
    public const int MaxNumber = 32;

    /// <summary>Room for any <see cref="decimal"/>.</summary>
    public const int MaxDecimal = 32;

    /// <summary>Room for any date in the default format.</summary>
    public const int MaxDate = 11;

    /// <summary>Room for a bool.</summary>
    public const int MaxBool = 5;

    /// <summary>Scriban's default format for dates (<c>%d %b %Y</c>) in .NET's terms.</summary>
    internal const string DateFormat = "dd MMM yyyy";

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>Decimal digits with a minus sign when negative.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same double; <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>, <c>-0</c>.</summary>
    public static string Format(double value) =>
#if NET8_0_OR_GREATER
        value.ToString(CultureInfo.InvariantCulture);
#else
        ShortestNumber.Format(value);
#endif

    /// <summary>All digits, trailing zeros included: <c>1.50</c>.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Day, short month, year: <c>12 Sep 2026</c>; a time is not shown.</summary>
    public static string Format(DateTime value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>The text itself.</summary>
    public static string Format(string value) => value;

    /// <summary>As for the value, or null when it is missing.</summary>
    public static string? FormatOrNull(bool? value) => value is { } present ? Format(present) : null;

    /// <summary>As for the value, or null when it is missing.</summary>
    public static string? FormatOrNull(long? value) => value is { } present ? Format(present) : null;

    /// <summary>As for the value, or null when it is missing.</summary>
    public static string? FormatOrNull(double? value) => value is { } present ? Format(present) : null;

    /// <summary>As for the value, or null when it is missing.</summary>
    public static string? FormatOrNull(decimal? value) => value is { } present ? Format(present) : null;

    /// <summary>As for the value, or null when it is missing.</summary>
    public static string? FormatOrNull(DateTime? value) => value is { } present ? Format(present) : null;
}
