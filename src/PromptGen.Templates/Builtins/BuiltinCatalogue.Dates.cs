using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Builtins;

/// <content>The <c>date</c> group.</content>
public static partial class BuiltinCatalogue
{
    private static BuiltinFunction[] Dates() =>
    [
        Define(
            "date.add_days",
            "DateBuiltins.AddDays!",
            [new("date", BuiltinParameterKind.Date), new("days", BuiltinParameterKind.Number)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddDays(a.Date(0), a.Number(1), a.Position)),
            "The date so many days later.",
            "date.parse '2016/01/05' | date.add_days 1",
            "06 Jan 2016"),
        Define(
            "date.add_hours",
            "DateBuiltins.AddHours!",
            [new("date", BuiltinParameterKind.Date), new("hours", BuiltinParameterKind.Number)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddHours(a.Date(0), a.Number(1), a.Position)),
            "The date so many hours later.",
            "date.parse '2016/01/05' | date.add_hours 25",
            "06 Jan 2016"),
        Define(
            "date.add_milliseconds",
            "DateBuiltins.AddMilliseconds!",
            [new("date", BuiltinParameterKind.Date), new("millis", BuiltinParameterKind.Number)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddMilliseconds(a.Date(0), a.Number(1), a.Position)),
            "The date so many milliseconds later.",
            "date.parse '2016/01/05' | date.add_milliseconds (-1)",
            "04 Jan 2016"),
        Define(
            "date.add_minutes",
            "DateBuiltins.AddMinutes!",
            [new("date", BuiltinParameterKind.Date), new("minutes", BuiltinParameterKind.Number)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddMinutes(a.Date(0), a.Number(1), a.Position)),
            "The date so many minutes later.",
            "date.parse '2016/01/05' | date.add_minutes 1440",
            "06 Jan 2016"),
        Define(
            "date.add_months",
            "DateBuiltins.AddMonths!",
            [new("date", BuiltinParameterKind.Date), new("months", BuiltinParameterKind.Int)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddMonths(a.Date(0), a.Int(1), a.Position)),
            "The date so many months later.",
            "date.parse '2016/01/05' | date.add_months 1",
            "05 Feb 2016"),
        Define(
            "date.add_seconds",
            "DateBuiltins.AddSeconds!",
            [new("date", BuiltinParameterKind.Date), new("seconds", BuiltinParameterKind.Number)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddSeconds(a.Date(0), a.Number(1), a.Position)),
            "The date so many seconds later.",
            "date.parse '2016/01/05' | date.add_seconds 86400",
            "06 Jan 2016"),
        Define(
            "date.add_years",
            "DateBuiltins.AddYears!",
            [new("date", BuiltinParameterKind.Date), new("years", BuiltinParameterKind.Int)],
            "datetime",
            Always(PromptType.DateTime),
            static a => Value(DateBuiltins.AddYears(a.Date(0), a.Int(1), a.Position)),
            "The date so many years later.",
            "date.parse '2016/01/05' | date.add_years 1",
            "05 Jan 2017"),
        Define(
            "date.parse",
            "DateBuiltins.Parse!",
            [Present("text"), new("pattern", BuiltinParameterKind.FormatLiteral, IsOptional: true)],
            "datetime",
            ParseResult,
            static a => Value(DateBuiltins.Parse(a.Text(0), a.Text(1), a.Position)),
            "The date a text stands for. Fails on texts without year, month and day and on texts with a time zone.",
            "date.parse '2018--06--17' '%Y--%m--%d'",
            "17 Jun 2018"),
        Define(
            "date.to_string",
            "DateBuiltins.ToString",
            [new("datetime", BuiltinParameterKind.Date, AllowsNull: true), new("pattern", BuiltinParameterKind.FormatLiteral)],
            "string (optional when the date is)",
            DatePatternResult,
            static a => Value(a[0].IsNull ? null : DateBuiltins.ToString(a.Date(0), a.Text(1)!)),
            "The date in a pattern of directives.",
            "date.parse '2016/01/05' | date.to_string '%d %b %Y'",
            "05 Jan 2016"),
    ];

    private static BuiltinResult ParseResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals)
    {
        if (literals[1] is { } pattern && DateReading.CheckReading(pattern) is { } problem)
        {
            return BuiltinResult.Fail(problem);
        }

        if (!types[0].IsText)
        {
            return BuiltinResult.Fail("`text` of date.parse takes text, not " + types[0]);
        }

        return literals[0] is { } text && !(literals[1] is { } read ? DateReading.TryRead(text, read, out _) : DateReading.TryRead(text, out _))
            ? BuiltinResult.Fail("the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00")
            : BuiltinResult.Of(PromptType.DateTime);
    }

    private static BuiltinResult DatePatternResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        DatePattern.CheckWriting(literals[1]!) is { } problem
            ? BuiltinResult.Fail(problem)
            : BuiltinResult.Of(PromptType.String.WithOptional(types[0].IsOptional));
}
