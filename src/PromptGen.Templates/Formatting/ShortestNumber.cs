using System.Globalization;

namespace PromptGen.Templates.Formatting;

/// <summary>
/// Writes a double as .NET Core 3.0 and later do, for runtimes that do not: the first of 15, 16 and 17 digits that reads back,
/// without exponent from 1E-04 up to 16 places before the point.
/// </summary>
internal static class ShortestNumber
{
    private const int MaxPlaces = 17;
    private const double SmallestNormal = 2.2250738585072014E-308;

    /// <summary>The text of <paramref name="value"/>.</summary>
    public static string Format(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        string sign = System.BitConverter.DoubleToInt64Bits(value) < 0 ? "-" : "";
        if (value == 0)
        {
            return sign + "0";
        }

        string text = Scientific(System.Math.Abs(value));
        int exponentAt = text.IndexOf('E');
        int exponent = int.Parse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = text.Substring(0, exponentAt).Replace(".", "").TrimEnd('0');
        return sign + LayOut(digits, exponent);
    }

    // Format E14 has 15 digits, one before the point: as many as any normal double has in common with its shortest form.
    private static string Scientific(double value)
    {
        for (int decimals = value < SmallestNormal ? 0 : 14; decimals < 16; decimals++)
        {
            string text = value.ToString("E" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double back) && back.Equals(value))
            {
                return text;
            }
        }

        return value.ToString("E16", CultureInfo.InvariantCulture);
    }

    private static string LayOut(string digits, int exponent)
    {
        int places = exponent + 1;
        if (places > MaxPlaces || exponent < -4)
        {
            string fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
            string power = System.Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
            return digits.Substring(0, 1) + fraction + "E" + (exponent < 0 ? "-" : "+") + power;
        }

        return places <= 0 ? "0." + new string('0', -places) + digits
            : places >= digits.Length ? digits.PadRight(places, '0')
            : digits.Substring(0, places) + "." + digits.Substring(places);
    }
}
