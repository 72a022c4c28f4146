using System;
using System.Globalization;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Builtins;

/// <summary>Which .NET number and date formats a template may ask for: those whose text depends on the value alone.</summary>
/// <remarks>The formats are described under "Standard numeric format strings" and "Custom numeric format strings" in .NET's documentation.</remarks>
internal static class FormatLiteral
{
    private const int MaxPrecision = 99;

    /// <summary>What is wrong with <paramref name="format"/> for a value of <paramref name="kind"/>; null when nothing is.</summary>
    public static string? Check(string format, TypeKind kind)
    {
        if (kind is TypeKind.Date or TypeKind.DateTime)
        {
            return CheckDate(format);
        }

        if (format.Length == 0 || !IsStandard(format))
        {
            return null;
        }

        char specifier = char.ToUpperInvariant(format[0]);
        if (format.Length > 3 || (format.Length > 1 && int.Parse(format.Substring(1), CultureInfo.InvariantCulture) > MaxPrecision))
        {
            return "the format \"" + format + "\" asks for more than 99 digits";
        }

        switch (specifier)
        {
            case 'C' or 'E' or 'F' or 'G' or 'N' or 'P':
                return null;
            case 'D' or 'X':
                return kind == TypeKind.Int ? null : "the format \"" + format + "\" is for ints; use \"F0\" or \"N0\"";
            case 'R':
                return kind == TypeKind.Number ? null : "the format \"" + format + "\" is for numbers; use \"G\"";
            default:
                return "\"" + format + "\" is no number format; use for example \"N2\", \"F1\", \"D4\", \"P0\" or \"0.00\"";
        }
    }

    private static string? CheckDate(string format)
    {
        if (format.Length == 1 ? "dDfFgGmMtTyYs".IndexOf(format[0]) < 0 : format.IndexOfAny(['z', 'K']) >= 0)
        {
            return "the date format \"" + format + "\" depends on the time zone or is none; use date.to_string";
        }

        try
        {
            _ = default(DateTime).ToString(format, CultureInfo.InvariantCulture);
            return null;
        }
        catch (FormatException)
        {
            return "\"" + format + "\" is no date format; use for example \"yyyy-MM-dd\"";
        }
    }

    // A letter and at most digits after it; everything else is a custom format.
    private static bool IsStandard(string format)
    {
        if (format[0] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            return false;
        }

        for (int i = 1; i < format.Length; i++)
        {
            if (format[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
