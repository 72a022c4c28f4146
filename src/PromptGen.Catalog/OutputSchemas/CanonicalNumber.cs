using System.Globalization;
using System.Linq;

namespace PromptGen.Catalog.OutputSchemas;

/// <summary>
/// One spelling for each number, made by moving digits only: no arithmetic, so that no platform's formatting of floating
/// point can change a digest. <c>1.50</c>, <c>+1.5</c> and <c>15e-1</c> all become <c>1.5</c>.
/// </summary>
internal static class CanonicalNumber
{
    // Beyond this many digits before or behind the point the exponent form is shorter and as clear.
    private const int LongestPlain = 21;
    private const int LargestExponent = 100_000;

    /// <summary>The canonical spelling of a decimal number; null when its exponent is beyond all sense.</summary>
    public static string? Of(string text)
    {
        bool isNegative = text[0] == '-';
        string unsigned = text.TrimStart('+', '-');
        int e = unsigned.IndexOfAny(['e', 'E']);
        int exponent = 0;
        if (e >= 0)
        {
            if (!int.TryParse(unsigned.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || exponent is < -LargestExponent or > LargestExponent)
            {
                return null;
            }

            unsigned = unsigned.Substring(0, e);
        }

        int point = unsigned.IndexOf('.');
        string digits = point < 0 ? unsigned : unsigned.Remove(point, 1);
        // The value is 0.DIGITS * 10^scale.
        int scale = (point < 0 ? unsigned.Length : point) + exponent;
        int zeros = digits.TakeWhile(c => c == '0').Count();
        digits = digits.Substring(zeros).TrimEnd('0');
        scale -= zeros;
        return digits.Length == 0 ? "0" : (isNegative ? "-" : "") + Spell(digits, scale);
    }

    private static string Spell(string digits, int scale)
    {
        if (scale is > LongestPlain or < -LongestPlain)
        {
            string rest = digits.Substring(1);
            return digits[0] + (rest.Length == 0 ? "" : "." + rest) + "e" + (scale - 1).ToString(CultureInfo.InvariantCulture);
        }

        if (scale <= 0)
        {
            return "0." + new string('0', -scale) + digits;
        }

        return digits.Length <= scale
            ? digits + new string('0', scale - digits.Length)
            : digits.Substring(0, scale) + "." + digits.Substring(scale);
    }
}
