using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>What signatures refuse, and what only data can show.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("5 | string.slice 'a'", "`start` of string.slice takes an int, not a string")]
    [InlineData("'a' | string.slice 1.5", "`start` of string.slice takes an int, not a number")]
    [InlineData("'a' | string.slice missing_int", "`start` of string.slice may be missing here; give it a value first with ?? or an if")]
    [InlineData("none | string.upcase", "`text` of string.upcase takes text, not a list; join it first with array.join")]
    [InlineData("missing | string.handleize", "`text` of string.handleize may be missing here; give it a value first with ?? or an if")]
    [InlineData("'a' | array.first", "`list` of array.first takes a list, not a string")]
    [InlineData("'a' | array.size", "`list` of array.size takes a list, not a string")]
    [InlineData("['a'] | array.add 1", "`value` of array.add takes an element of the list (string), not an int")]
    [InlineData("['a'] | array.add missing", "`value` of array.add may be missing here; give it a value first with ?? or an if")]
    [InlineData("['a'] | array.concat [1]", "both lists must hold the same type, not string and int")]
    [InlineData("[1] | array.contains 1", "array.contains is left out for ints, because Scriban finds an int only when both are held in the same width; loop over the list and compare with ==")]
    [InlineData("products | array.sort", "objects have no order; name a field to sort by: array.sort \"name\"")]
    [InlineData("[['a']] | array.sort", "lists have no order")]
    [InlineData("products | array.sort 'price'", "`member` of array.sort names no field of the list's objects: they have no `price`")]
    [InlineData("products | array.map plan", "`member` of array.map must be a literal text: the name of a field")]
    [InlineData("['a'] | array.map 'title'", "`member` of array.map needs a list of objects")]
    [InlineData("products | array.join ','", "array.join takes scalars, not objects; pick a field first with array.map")]
    [InlineData("'1' | math.plus 2", "`value` of math.plus takes an int, number or decimal, not a string")]
    [InlineData("missing_int | math.abs", "`value` of math.abs may be missing here; give it a value first with ?? or an if")]
    [InlineData("8 | math.divided_by big", "`divisor` of math.divided_by may be an int only as a literal, because Scriban's rounding hangs on the int's width; write value / divisor, and math.floor behind it to round down")]
    [InlineData("8 | math.divided_by 4294967296", "`divisor` of math.divided_by may be an int only as a literal, because Scriban's rounding hangs on the int's width; write value / divisor, and math.floor behind it to round down")]
    [InlineData("1.5 | math.format 'D4'", "the format \"D4\" is for ints; use \"F0\" or \"N0\"")]
    [InlineData("1 | math.format 'Q'", "\"Q\" is no number format; use for example \"N2\", \"F1\", \"D4\", \"P0\" or \"0.00\"")]
    [InlineData("1 | math.format 'R'", "the format \"R\" is for numbers; use \"G\"")]
    [InlineData("1 | math.format 'F999999999'", "the format \"F999999999\" asks for more than 99 digits")]
    [InlineData("1 | math.format plan", "`format` of math.format must be a literal text")]
    [InlineData("instant | math.format 'yyyy'", "`value` of math.format takes an int, number or decimal, not a datetime")]
    [InlineData("true | object.format 'N0'", "only numbers and dates have formats, not bool")]
    [InlineData("instant | object.format 'o'", "the date format \"o\" depends on the time zone or is none; use date.to_string")]
    [InlineData("instant | object.format 'yyyy\\\\'", "\"yyyy\\\" is no date format; use for example \"yyyy-MM-dd\"")]
    [InlineData("instant | date.to_string '%Z'", "the date directive %Z depends on the machine's time zone and is left out")]
    [InlineData("instant | date.to_string '%s'", "the date directive %s depends on the machine's time zone and is left out")]
    [InlineData("instant | date.to_string '%F %Q'", "%Q is no date directive; write %% for a percent sign")]
    [InlineData("'x' | date.to_string '%F'", "`datetime` of date.to_string takes a date or datetime, not a string")]
    [InlineData("date.parse 'tomorrow'", "the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00")]
    [InlineData("date.parse '2021/11/30 20:50:23Z'", "the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00")]
    [InlineData("date.parse '10:30'", "the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00")]
    [InlineData("date.parse '30' '%d'", "a pattern for reading needs %Y or %F, or the year would be today's")]
    [InlineData("date.parse '2026 Z' '%Y %Z'", "the date directive %Z cannot be used for reading; use %Y %m %d %e %b %F %H %I %k %l %M %S %L %p %T %R %r")]
    [InlineData("date.parse '2026' '%YT'", "the character T cannot stand in a pattern for reading; use directives, digits and punctuation")]
    [InlineData("date.parse '2026-01-01 +02:00' '%F +02:00'", "the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00")]
    [InlineData("1 | date.add_days 1", "`date` of date.add_days takes a date or datetime, not an int")]
    [InlineData("missing_date | date.add_days 1", "`date` of date.add_days may be missing here; give it a value first with ?? or an if")]
    [InlineData("instant | date.add_months 1.5", "`months` of date.add_months takes an int, not a number")]
    [InlineData("missing_int | object.default 'x'", "the value and the default of object.default must have one type, not int and string")]
    [InlineData("1 | object.size", "object.size takes text or a list, not int")]
    [InlineData("[1] | object.typeof", "`value` of object.typeof takes a scalar, not a list of int")]
    [InlineData("'a' | string.index_of 'b' stringComparison:'CurrentCulture'", "`stringComparison` of string.index_of is Ordinal or OrdinalIgnoreCase; cultures are left out")]
    [InlineData("'a' | string.append", "`with` of string.append needs a value")]
    public void A_call_that_does_not_fit_is_refused_in_words(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<RefusedException>(() => ExpressionReader.Read(expression)).Message);

    public static TheoryData<string, string> Failing => new()
    {
        { "largest | math.plus 1", "the result is out of range" },
        { "smallest | math.minus 1", "the result is out of range" },
        { "largest | math.times 2", "the result is out of range" },
        { "smallest | math.abs", "the result is out of range" },
        { "1 | math.modulo (0 | math.times 1)", "division by zero" },
        { "1.5m | math.modulo 0", "division by zero" },
        { "1.5 | math.divided_by 0m", "division by zero" },
        { "1.5 | math.divided_by 0", "division by zero" },
        { "4294967296.0 | math.divided_by 1", "the quotient is outside the range of 32-bit integers" },
        { "79228162514264337593543950335m | math.plus 1", "the result is out of range" },
        { "1000000000000000000000000000000.0 | math.plus 1m", "the result is out of range" },
        { "1.5 | math.round 16", "the precision must be from 0 to 15" },
        { "1.5 | math.round (-1)", "the precision must be from 0 to 15" },
        { "-1 | math.format 'X'", "a negative int cannot be written in hexadecimal" },
        { "-1 | object.format 'x4'", "a negative int cannot be written in hexadecimal" },
        { "'a' | string.pad_left (-1)", "the width must be from 0 to 1048576" },
        { "'a' | string.pad_right 1048577", "the width must be from 0 to 1048576" },
        { "'hello' | string.slice 1 (-2)", "the length is out of range" },
        { "'hello' | string.slice 1 2147483647", "the length is out of range" },
        { "'hello' | string.slice1 (-9) 2", "the length is out of range" },
        { "'hello' | string.slice big", "the start is outside the range of 32-bit integers" },
        { "'hello' | string.truncate big", "the length is outside the range of 32-bit integers" },
        { "'a' | string.replace '' 'x'", "the text to replace is empty" },
        { "'a' | string.replace missing 'x'", "the text to replace is empty" },
        { "'a' | string.index_of 'a' 2", "the range to search is outside the text" },
        { "'a' | string.index_of 'a' 0 2", "the range to search is outside the text" },
        { "'!' | string.base64_decode", "the text is not valid Base64" },
        { "[1] | array.insert_at 2 1", "the index lies beyond the end of the list" },
        { "[1] | array.limit big", "the count is outside the range of 32-bit integers" },
        { "instant | date.add_days 9999999", "the date lies outside the years 1 to 9999" },
        { "instant | date.add_months (-999999)", "the date lies outside the years 1 to 9999" },
        { "instant | date.add_years 9000", "the date lies outside the years 1 to 9999" },
        { "date.parse ('x' | string.upcase)", "the text is not a date that reads the same everywhere; write it as 2026-09-12 or 2026-09-12 14:03:00" },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public void What_only_data_can_show_fails_at_its_place(string expression, string reason)
    {
        PromptRenderException exception = Assert.Throws<PromptRenderException>(() => ExpressionReader.Read(expression));

        Assert.Equal((reason, 3, 7), (exception.Reason, exception.Line, exception.Column));
    }
}
