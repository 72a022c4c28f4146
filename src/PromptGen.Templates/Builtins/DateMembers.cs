using System.Collections.Generic;

namespace PromptGen.Templates.Builtins;

/// <summary>The members of dates and datetimes. (<c>size</c> of texts and lists is <c>string.size</c> and <c>array.size</c>.)</summary>
public static class DateMembers
{
    /// <summary>All of them, in the order of Scriban's documentation.</summary>
    public static IReadOnlyList<DateMember> All { get; } =
    [
        new("year", "Year", static date => date.Year),
        new("month", "Month", static date => date.Month),
        new("day", "Day", static date => date.Day),
        new("day_of_year", "DayOfYear", static date => date.DayOfYear),
        new("hour", "Hour", static date => date.Hour),
        new("minute", "Minute", static date => date.Minute),
        new("second", "Second", static date => date.Second),
        new("millisecond", "Millisecond", static date => date.Millisecond),
    ];

    /// <summary>A member by name, or null.</summary>
    public static DateMember? Find(string name)
    {
        foreach (DateMember member in All)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}
