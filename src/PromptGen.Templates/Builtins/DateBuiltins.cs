using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>The functions of the <c>date</c> group, called by emitted code and by the interpreter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DateBuiltins
{
    /// <summary><c>date.add_days</c></summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddDays(DateTime date, double days, SourcePosition position)
    {
        try
        {
            return date.AddDays(days);
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.add_hours</c></summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddHours(DateTime date, double hours, SourcePosition position)
    {
        try
        {
            return date.AddHours(hours);
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.add_minutes</c></summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddMinutes(DateTime date, double minutes, SourcePosition position)
    {
        try
        {
            return date.AddMinutes(minutes);
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.add_seconds</c></summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddSeconds(DateTime date, double seconds, SourcePosition position)
    {
        try
        {
            return date.AddSeconds(seconds);
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.add_milliseconds</c></summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddMilliseconds(DateTime date, double millis, SourcePosition position)
    {
        try
        {
            return date.AddMilliseconds(millis);
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.add_months</c>: the last day of the month where the day does not exist.</summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddMonths(DateTime date, long months, SourcePosition position)
    {
        try
        {
            return date.AddMonths(Narrow.ToInt(months, "number of months", position));
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.add_years</c>: 28 February where 29 February does not exist.</summary>
    /// <exception cref="PromptRenderException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddYears(DateTime date, long years, SourcePosition position)
    {
        try
        {
            return date.AddYears(Narrow.ToInt(years, "number of years", position));
        }
        catch (ArgumentException)
        {
            throw OutOfRange(position);
        }
    }

    /// <summary><c>date.parse</c></summary>
    /// <exception cref="PromptRenderException">The text is empty, is no date with year, month and day, or holds a time zone.</exception>
    public static DateTime Parse(string? text, string? pattern, SourcePosition position)
    {
        DateTime date = default;
        bool isRead = text is not null && (pattern is null ? DateReading.TryRead(text, out date) : DateReading.TryRead(text, pattern, out date));
        return isRead ? date : throw position.Fail("the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00");
    }

    /// <summary><c>date.to_string</c></summary>
    [return: NotNullIfNotNull(nameof(datetime))]
    public static string? ToString(DateTime? datetime, string pattern) => datetime is { } date ? DatePattern.Write(date, pattern) : null;

    private static PromptRenderException OutOfRange(SourcePosition position) => position.Fail("the date lies outside the years 1 to 9999");
}
