using System;
using System.Globalization;
using System.Text;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// Reading dates from text. Scriban hands the text to .NET's lenient parser, which fills what is missing from today's date and
/// converts time zones to the machine's. Here only texts are read whose meaning hangs on neither.
/// </summary>
internal static class DateReading
{
    private static readonly string[] Dates =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "M/d/yyyy", "M-d-yyyy",
        "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
    ];

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " H:mm:ss.FFFFFFF", " h:mm tt", " h:mm:ss tt"];

    private static readonly string[] Formats = BuildFormats();

    /// <summary>Reads a text without a pattern: year, month and day in one of the common orders, perhaps with a time.</summary>
    public static bool TryRead(string text, out DateTime date) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Reads a text by a pattern that <see cref="CheckReading"/> finds right.</summary>
    public static bool TryRead(string text, string pattern, out DateTime date)
    {
        // A zone in the text would have .NET convert to the machine's.
        if (HasZone(text))
        {
            date = default;
            return false;
        }

        return DateTime.TryParseExact(text, ToDotNet(pattern), CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>What is wrong with a pattern for reading; null when nothing is.</summary>
    public static string? CheckReading(string pattern)
    {
        bool hasYear = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '%' && i + 1 < pattern.Length)
            {
                c = pattern[++i];
                if (DotNetFormat(c) is null)
                {
                    return "the date directive %" + c + " cannot be used for reading; use %Y %m %d %e %b %F %H %I %k %l %M %S %L %p %T %R %r";
                }

                hasYear |= c is 'Y' or 'F';
            }
            else if (char.IsLetter(c) || c is '%' or '\\' or '\'' or '"')
            {
                return "the character " + c + " cannot stand in a pattern for reading; use directives, digits and punctuation";
            }
        }

        return hasYear ? null : "a pattern for reading needs %Y or %F, or the year would be today's";
    }

    private static string ToDotNet(string pattern)
    {
        StringBuilder builder = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                builder.Append(DotNetFormat(pattern[++i]));
            }
            else
            {
                builder.Append(pattern[i]);
            }
        }

        return builder.ToString();
    }

    private static string? DotNetFormat(char directive) => directive switch
    {
        'b' or 'h' => "MMM",
        'd' => "dd",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'Y' => "yyyy",
        _ => null,
    };

    private static bool HasZone(string text)
    {
        if (text.TrimEnd().EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == '+' && char.IsDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] BuildFormats()
    {
        string[] formats = new string[(Dates.Length * Times.Length) + 3];
        int count = 0;
        foreach (string date in Dates)
        {
            foreach (string time in Times)
            {
                formats[count++] = date + time;
            }
        }

        formats[count++] = "yyyy-MM-ddTHH:mm";
        formats[count++] = "yyyy-MM-ddTHH:mm:ss";
        formats[count] = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";
        return formats;
    }
}
