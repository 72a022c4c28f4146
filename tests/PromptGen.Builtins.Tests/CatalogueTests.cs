using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>The catalogue against the names of Scriban 7.2.6.</summary>
public sealed class CatalogueTests
{
    private const string Names = """
        string: append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case
          escape handleize hmac_sha1 hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove
          remove_first remove_last replace replace_first rstrip sha1 sha256 sha512 size slice slice1 split starts_with strip
          strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace
        array: add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at
          reverse size sort uniq
        math: abs ceil divided_by floor format is_number minus modulo plus random round times uuid
        date: add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years now parse parse_to_string to_string
          utc_now
        object: default eval eval_template format from_json has_key has_value keys kind size to_json typeof values
        html: escape newline_to_br strip url_encode url_escape
        regex: escape match matches replace split unescape
        timespan: from_days from_hours from_milliseconds from_minutes from_seconds parse zero
        """;

    private static readonly string[] FullNames = [.. ReadNames()];

    [Fact]
    public void Every_function_of_Scriban_is_in_or_left_out_with_a_reason()
    {
        IEnumerable<string> here = BuiltinCatalogue.All.Select(f => f.FullName).Concat(BuiltinCatalogue.LeftOut.Select(l => l.FullName));

        Assert.Equal(FullNames.OrderBy(n => n, StringComparer.Ordinal), here.OrderBy(n => n, StringComparer.Ordinal));
        Assert.All(BuiltinCatalogue.LeftOut, l => Assert.True(l.Reason.Length > 10 && l.Instead.Length > 5 && !l.Message.EndsWith('.'), l.FullName));
    }

    [Fact]
    public void Names_are_those_that_Scriban_lists()
    {
        string path = Path.Combine(RepositoryRoot.Path, "../shared/data/scriban-builtins.txt");
        Assert.SkipUnless(File.Exists(path), "the list of Scriban's functions is not here");

        // The list names the getter of timespan.zero, and leaves out date.to_string, which Scriban adds by hand.
        IEnumerable<string> listed = File.ReadLines(path).Select(l => l[..l.IndexOf('(', StringComparison.Ordinal)].Replace("get__", "", StringComparison.Ordinal)).Append("date.to_string");
        Assert.Equal(listed.OrderBy(n => n, StringComparer.Ordinal), FullNames.OrderBy(n => n, StringComparer.Ordinal));
    }

    [Fact]
    public void Functions_are_found_by_group_and_name()
    {
        Assert.Equal("string.upcase", BuiltinCatalogue.Find("string", "upcase")!.FullName);
        Assert.Null(BuiltinCatalogue.Find("array", "upcase"));
        Assert.Null(BuiltinCatalogue.Find("date", "now"));
        Assert.Equal(
            "date.now is left out because it reads the clock, and the same version must give the same text for the same data; pass the time as an input of type datetime",
            BuiltinCatalogue.FindLeftOut("date", "now")!.Message);
        Assert.Null(BuiltinCatalogue.FindLeftOut("date", "later"));
        Assert.True(BuiltinCatalogue.IsGroup("regex"));
        Assert.False(BuiltinCatalogue.IsGroup("text"));
    }

    [Theory]
    [InlineData("string.upcas", "string.upcase")]
    [InlineData("string.uppercase", "string.upcase")]
    [InlineData("string.trim", "string.strip")]
    [InlineData("array.slpit", "string.split")]
    [InlineData("array.frist", "array.first")]
    [InlineData("upcase", "string.upcase")]
    [InlineData("array.siz", "array.size")]
    [InlineData("object.siz", "object.size")]
    [InlineData("math.flor", "math.floor")]
    [InlineData("string.qqqqqqqq", null)]
    public void Unknown_names_get_a_suggestion(string written, string? expected) => Assert.Equal(expected, BuiltinCatalogue.Suggest(written));

    [Fact]
    public void A_very_long_name_gets_no_suggestion_and_no_long_wait() => Assert.Null(BuiltinCatalogue.Suggest(new string('q', 1_000_000)));

    [Fact]
    public void Members_of_dates_are_ints()
    {
        DateTime date = new(2013, 9, 12, 22, 49, 27, 45);

        Assert.Equal(
            ["year 2013", "month 9", "day 12", "day_of_year 255", "hour 22", "minute 49", "second 27", "millisecond 45"],
            DateMembers.All.Select(m => m.Name + " " + m.Get(date)));
        Assert.All(DateMembers.All, m => Assert.Equal(m.Get(date), Convert.ToInt64(typeof(DateTime).GetProperty(m.Property)!.GetValue(date))));
        Assert.Null(DateMembers.Find("week"));
        Assert.Equal("DayOfYear", DateMembers.Find("day_of_year")!.Property);
    }

    [Fact]
    public void Required_parameters_come_first_and_signatures_hold_their_promise()
    {
        foreach (BuiltinFunction function in BuiltinCatalogue.All)
        {
            bool optional = false;
            foreach (BuiltinParameter parameter in function.Parameters)
            {
                Assert.True(parameter.IsOptional || !optional, function.FullName);
                optional = parameter.IsOptional;
            }

            // An error type fits everywhere, so that one mistake is reported once.
            PromptType[] errors = [.. function.Parameters.Select(_ => PromptType.Error)];
            Assert.Equal(PromptType.Error, function.GetResult(errors, new string?[errors.Length]).Type);
        }
    }

    private static IEnumerable<string> ReadNames()
    {
        string group = "";
        foreach (string word in Names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(':'))
            {
                group = word.TrimEnd(':');
            }
            else
            {
                yield return group + "." + word;
            }
        }
    }
}
