using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Evaluation;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>
/// What only data can show fails at the same place for the same reason, interpreted and as generated C#; the engines'
/// comparison includes both. Places and reasons are those of docs/language.md.
/// </summary>
public sealed class FailureTests
{
    private const string TextTooLong = "the text is longer than 1048575 characters";
    private const string OutputTooLong = "the rendering writes more than 1048575 characters";
    private const string ListTooLong = "the list has more than 1048576 elements";
    private const string Overflow = "the result does not fit into a 64-bit integer";

    /// <summary>Every statement that may go wrong, with its place and reason.</summary>
    public static TheoryData<string, int, int, string> Failing { get; } = new()
    {
        // A text or list that grows in a loop.
        { "{{ s = \"ab\" }}{{ for i in 1..30 }}{{ s = s + s }}{{ end }}", 1, 42, TextTooLong },
        { "{{ s = \"ab\" }}{{ for i in 1..30 }}{{ s = s | string.append s }}{{ end }}", 1, 42, TextTooLong },
        { "{{ s = \"ab\" }}{{ for i in 1..30 }}{{ s = string.prepend s s }}{{ end }}", 1, 42, TextTooLong },
        { "{{ s = \"ab\" }}\n{{ for i in 1..30 }}{{ s = s * 2 }}{{ end }}", 2, 28, TextTooLong },
        { "{{ l = [1, 2] }}{{ for i in 1..30 }}{{ l = l | array.concat l }}{{ end }}", 1, 44, ListTooLong },
        { "{{ s = \"ab\" }}{{ for i in 1..30 }}{{ capture s }}{{ s }}{{ s }}{{ end }}{{ end }}", 1, 38, TextTooLong },
        { "{{ big | string.upcase }}", 1, 4, TextTooLong },

        // The whole output.
        { "{{ half }}{{ half }}{{ half }}", 1, 31, OutputTooLong },
        { "{{ half }}\n{{ half }}\n", 3, 1, OutputTooLong },
        { "{{ for i in 1..10 }}{{ half }}{{ end }}", 1, 40, OutputTooLong },
        { "{{ half + half + half }}", 1, 25, OutputTooLong },
        { "  {{ lines }}", 1, 14, OutputTooLong },
        { "{{ role \"user\" }}{{ half }}{{ role \"user\" }}{{ half }}a{{ history }}", 1, 59, OutputTooLong },

        // Only a complete text is measured, so another failure comes first.
        { "{{ half }}{{ half }}{{ half }}{{ 1 // zero }}", 1, 34, "division by zero" },
        { "{{ for i in 1..5 }}{{ half }}{{ end }}{{ one // zero }}", 1, 42, "division by zero" },
        { "{{ capture s }}{{ half }}{{ half }}{{ half }}{{ one // zero }}{{ end }}", 1, 49, "division by zero" },

        // Integers.
        { "{{ -least }}", 1, 4, Overflow },
        { "{{ -(one - 2147483649) }}", 1, 4, "minus -2147483648 is another number in 32 bits than in 64; subtract it from 0" },
        { "{{ least // minus_one }}", 1, 4, Overflow },
        { "{{ least * minus_one }}", 1, 4, Overflow },
        { "{{ least - one }}", 1, 4, Overflow },
        { "{{ least | math.abs }}", 1, 4, "the result is out of range" },
        { "{{ list[least] }}", 1, 4, "the index does not fit into a 32-bit integer" },
        { "{{ for i in list limit:one offset:least }}{{ i }}{{ end }}", 1, 35, "the offset or limit of a loop does not fit into a 32-bit integer" },
        { "{{ for i in list offset:one limit:least }}{{ i }}{{ end }}", 1, 35, "the offset or limit of a loop does not fit into a 32-bit integer" },
        { "{{ \"a\" * least }}", 1, 4, "the count of a repeated text does not fit into a 32-bit integer" },
        { "{{ for i in 1..2000 }}{{ end }}", 1, 13, "the range has more than 1000 elements" },
        { "{{ for i in 1..600 }}{{ end }}\n{{ for i in 1..2 }}{{ for j in 1..600 }}{{ end }}{{ end }}", 2, 23, "the loop takes more than 1000 turns, those of the loops inside it included" },
    };

    /// <summary>The same without whole outputs, which are measured in the prompt.</summary>
    public static TheoryData<string, int, int, string> FailingInPartials { get; } = new(Failing.Where(row => row.Data.Item4 != OutputTooLong));

    /// <summary>What stands just within a limit.</summary>
    public static TheoryData<string, int> Fitting { get; } = new()
    {
        { "{{ half }}{{ rest }}", (1024 * 1024) - 1 },
        { "{{ for i in 1..2 }}{{ i == 1 ? half : rest }}{{ end }}", (1024 * 1024) - 1 },
        { "{{ capture s }}{{ half }}{{ rest }}{{ end }}{{ s }}", (1024 * 1024) - 1 },
        { "{{ capture s }}{{ half }}{{ rest }}{{ end }}{{ capture s }}{{ half }}{{ rest }}{{ end }}{{ capture s }}{{ half }}{{ end }}done", 4 },
        { "{{ s = half + rest }}{{ s | string.size }}", 7 },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public void Fails_at_the_same_place_for_the_same_reason(string template, int line, int column, string reason)
    {
        EvaluationResult result = Render(template);
        Assert.Equal([("PG2900", line, column, reason)], result.Errors.Select(e => (e.Code, e.Line, e.Column, e.Message)));
    }

    [Theory]
    [MemberData(nameof(FailingInPartials))]
    public void Says_in_which_partial_it_failed(string template, int line, int column, string reason)
    {
        EvaluationResult result = Render("{{ include \"shared/part\" big:big half:half rest:rest lines:lines one:one zero:zero minus_one:minus_one least:least list:list }}", template);
        Assert.Equal([("PG2900", line, column, reason + ", in partial shared/part")], result.Errors.Select(e => (e.Code, e.Line, e.Column, e.Message)));
    }

    [Theory]
    [MemberData(nameof(Fitting))]
    public void What_fits_is_rendered(string template, int length) =>
        Assert.Equal(length, Render(template).Output!.Length);

    [Fact]
    public void The_smallest_integer_can_be_written()
    {
        Assert.Equal("-9223372036854775808 9223372036854775807 -2147483648", Render("{{ least }} {{ -(least + one) }} {{ -2147483648 }}").Output);
        Assert.Equal("1.5", Render("{{ -(-1.5) }}").Output);
    }

    private static EvaluationResult Render(string template, string? partial = null)
    {
        var data = new Dictionary<string, object>
        {
            ["big"] = new string('b', 1024 * 1024),
            ["half"] = new string('h', 512 * 1024),
            ["rest"] = new string('r', (512 * 1024) - 1),
            ["lines"] = string.Concat(Enumerable.Repeat("\n.", 512 * 1024)),
            ["one"] = 1,
            ["zero"] = 0,
            ["minus_one"] = -1,
            ["least"] = long.MinValue,
            ["list"] = new[] { 1, 2, 3 },
        };
        JsonElement json = JsonSerializer.SerializeToElement(data);
        JsonElement inputs = JsonDocument.Parse("""{"big":"string","half":"string","rest":"string","lines":"string","one":"int","zero":"int","minus_one":"int","least":"int","list":{"type":"list","items":"int"}}""").RootElement;
        EvaluationResult result = BothEngines.Render(
        [
            new EvaluationCase { Id = "failure", Template = template, Data = json, Inputs = inputs, Partials = partial is null ? [] : [new EvaluationPartial("shared/part", partial, inputs)] },
        ]).Single();
        Assert.False(result.IsFault, BothEngines.Describe(result));
        return result;
    }
}
