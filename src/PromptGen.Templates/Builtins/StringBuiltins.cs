using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// The functions of the <c>string</c> group, called by emitted code and by the interpreter. They do what Scriban 7.2 does under
/// the invariant culture, where comparison is ordinal; lengths and positions count UTF-16 units.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StringBuiltins
{
    /// <summary><c>string.append</c></summary>
    public static string Append(string? text, string? with) => text + with;

    /// <summary><c>string.prepend</c></summary>
    public static string Prepend(string? text, string? by) => by + text;

    /// <summary><c>string.size</c></summary>
    public static long Size(string? text) => text?.Length ?? 0;

    /// <summary><c>string.empty</c></summary>
    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    /// <summary><c>string.whitespace</c></summary>
    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary><c>string.contains</c>: never true for empty text on either side.</summary>
    public static bool Contains(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text!.Contains(value!);

    /// <summary><c>string.starts_with</c>: never true for empty text on either side.</summary>
    public static bool StartsWith(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text!.StartsWith(value!, StringComparison.Ordinal);

    /// <summary><c>string.ends_with</c>: never true for empty text on either side.</summary>
    public static bool EndsWith(string? text, string? value) =>
        !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && text!.EndsWith(value!, StringComparison.Ordinal);

    /// <summary><c>string.equals_ignore_case</c></summary>
    public static bool EqualsIgnoreCase(string? text, string? value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>string.pluralize</c></summary>
    /// <exception cref="PromptRenderException">A number outside 32 bits.</exception>
    public static string Pluralize(long number, string singular, string plural, SourcePosition position) =>
        Narrow.ToInt(number, "number", position) == 1 ? singular : plural;

    /// <summary><c>string.strip</c></summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Strip(string? text) => text?.Trim();

    /// <summary><c>string.lstrip</c></summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Lstrip(string? text) => text?.TrimStart();

    /// <summary><c>string.rstrip</c></summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Rstrip(string? text) => text?.TrimEnd();

    /// <summary><c>string.to_int</c>: null when the text is no 32-bit integer.</summary>
    public static long? ToInt(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary><c>string.to_long</c>: null when the text is no 64-bit integer.</summary>
    public static long? ToLong(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary><c>string.to_double</c>: null when the text is no number; thousands may be separated by commas.</summary>
    public static double? ToDouble(string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value) ? value : null;
}
