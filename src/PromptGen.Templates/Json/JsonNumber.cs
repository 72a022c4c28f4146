using System;
using System.Globalization;
using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Json;

/// <summary>The one spelling of a number in canonical JSON: that of ECMAScript's <c>Number::toString</c>, which RFC 8785 prescribes.</summary>
internal static class JsonNumber
{
    private const int MostPlaces = 21;
    private const int MostLeadingZeros = 6;

    /// <summary>Writes a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or no number.</exception>
    public static string Write(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "JSON has no such number.");
        }

        // The digits are the fewest that read back as the number; only their layout differs between the two spellings.
        string text = ShortestNumber.Format(Math.Abs(number));
        int e = text.IndexOf('E');
        int exponent = e < 0 ? 0 : int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text.Substring(0, e);
        int point = mantissa.IndexOf('.');
        string digits = mantissa.Replace(".", "");
        int places = (point < 0 ? mantissa.Length : point) + exponent;
        string significant = digits.TrimStart('0');
        places -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? "0" : (number < 0 ? "-" : "") + LayOut(significant, places);
    }

    // The value is 0.DIGITS * 10^places.
    private static string LayOut(string digits, int places)
    {
        if (places > MostPlaces || places <= -MostLeadingZeros)
        {
            int power = places - 1;
            string fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
            return digits.Substring(0, 1) + fraction + "e" + (power < 0 ? "-" : "+") + Math.Abs(power).ToString(CultureInfo.InvariantCulture);
        }

        return places <= 0 ? "0." + new string('0', -places) + digits
            : digits.Length <= places ? digits + new string('0', places - digits.Length)
            : digits.Substring(0, places) + "." + digits.Substring(places);
    }
}
