using System;
using System.Globalization;
using System.Text;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// Scriban's date patterns (strftime directives, see <c>date.to_string</c> in Scriban's documentation) under the invariant
/// culture. Left out are those whose text depends on the machine's time zone.
/// </summary>
internal static class DatePattern
{
    /// <summary>What is wrong with a pattern for writing; null when nothing is.</summary>
    public static string? CheckWriting(string pattern)
    {
        for (int i = 0; i < pattern.Length - 1; i++)
        {
            if (pattern[i] == '%')
            {
                i++;
                if (pattern[i] != 'g' && !TryGetText(default, pattern[i], out _))
                {
                    return pattern[i] is 's' or 'Z'
                        ? "the date directive %" + pattern[i] + " depends on the machine's time zone and is left out"
                        : "%" + pattern[i] + " is no date directive; write %% for a percent sign";
                }
            }
        }

        return null;
    }

    /// <summary>Writes a date. A percent sign at the very end stands for itself; <c>%g</c> writes nothing.</summary>
    public static string Write(DateTime date, string pattern)
    {
        // As in Scriban, the modifier alone means the default format, behind a space.
        if (pattern == "%g")
        {
            pattern = "%g %d %b %Y";
        }

        StringBuilder builder = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c != '%' || i + 1 == pattern.Length)
            {
                builder.Append(c);
                continue;
            }

            c = pattern[++i];
            if (c == 'g')
            {
                continue;
            }

            if (TryGetText(date, c, out string text))
            {
                builder.Append(text);
            }
            else
            {
                builder.Append('%').Append(c);
            }
        }

        return builder.ToString();
    }

    private static bool TryGetText(DateTime date, char directive, out string text)
    {
        string? written = directive switch
        {
            'a' => Text(date, "ddd"),
            'A' => Text(date, "dddd"),
            'b' or 'h' => Text(date, "MMM"),
            'B' => Text(date, "MMMM"),
            'c' => Text(date, "ddd MMM dd HH:mm:ss yyyy"),
            'C' => Number(date.Year / 100, "D2"),
            'd' => Text(date, "dd"),
            'D' => Text(date, "MM/dd/yy"),
            'e' => Text(date, "%d").PadLeft(2),
            'F' => Text(date, "yyyy-MM-dd"),
            'H' => Text(date, "HH"),
            'I' => Text(date, "hh"),
            'j' => Number(date.DayOfYear, "D3"),
            'k' => Text(date, "%H").PadLeft(2),
            'l' => Text(date, "%h").PadLeft(2),
            'L' => Text(date, "fff"),
            'm' => Text(date, "MM"),
            'M' => Text(date, "mm"),
            'n' => "\n",
            'N' => Text(date, "fffffff00"),
            'p' => Text(date, "tt"),
            'P' => Text(date, "tt").ToLowerInvariant(),
            'r' => Text(date, "hh:mm:ss tt"),
            'R' => Text(date, "HH:mm"),
            'S' => Text(date, "ss"),
            't' => "\t",
            'T' => Text(date, "HH:mm:ss"),
            'u' => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, "D"),
            'U' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
            'v' => Number(date.Day, "D").PadLeft(2) + "-" + Text(date, "MMM").ToUpperInvariant() + "-" + Number(date.Year, "D4"),
            'V' => Week(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
            'w' => Number((int)date.DayOfWeek, "D"),
            'W' => Week(date, CalendarWeekRule.FirstDay, DayOfWeek.Monday),
            'x' => Text(date, "d"),
            'X' => Text(date, "T"),
            'y' => Text(date, "yy"),
            'Y' => Text(date, "yyyy"),
            '%' => "%",
            _ => null,
        };
        text = written ?? "";
        return written is not null;
    }

    private static string Text(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Week(DateTime date, CalendarWeekRule rule, DayOfWeek first) =>
        Number(CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, rule, first), "D2");
}
