using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class EvalCommandTests
{
    private const string Hello = """{"id":"hello","template":"Hello {{ name }}!","data":{"name":"Ana"}}""";

    [Theory]
    [InlineData("both")]
    [InlineData("interpreter")]
    [InlineData("compiled")]
    public void Each_case_gives_its_output_in_order_and_a_summary(string engine)
    {
        ToolRun run = Eval(engine, Hello, """{"id":"sum","template":"{{ a + b }}","data":{"a":1,"b":2.5}}""", """{"id":"list","template":"{{ for x in xs }}{{ x }},{{ end }}","data":{"xs":[1,2]}}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["hello", "sum", "list"], Results(run).Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(["Hello Ana!", "3.5", "1,2,"], Results(run).Select(r => r.GetProperty("output").GetString()));
        Assert.StartsWith("3 cases: 3 rendered, 0 refused, 0 faults, 0 bad lines;", run.Error);
    }

    [Fact]
    public void The_summary_is_there_for_scripts_and_apart_from_the_results()
    {
        using var folder = new TemporaryFolder();
        string batch = folder.Write("cases.jsonl", Hello + "\nno case");

        ToolRun mixed = PromptGenProcess.Run("eval", "--engine", "interpreter", "--batch", batch, "--json");
        ToolRun apart = PromptGenProcess.Run("eval", "--engine", "interpreter", "--batch", batch, "--json", "--output", folder["results.jsonl"]);

        Assert.Equal((1, 1), (mixed.ExitCode, apart.ExitCode));
        Assert.Equal(mixed.Output, File.ReadAllText(folder["results.jsonl"]));
        foreach (string summary in new[] { mixed.Error, apart.Output })
        {
            JsonElement counts = JsonDocument.Parse(summary).RootElement;
            Assert.Equal((1, 1, 1), (counts.GetProperty("cases").GetInt32(), counts.GetProperty("rendered").GetInt32(), counts.GetProperty("bad_lines").GetInt32()));
        }
    }

    [Theory]
    [InlineData("both")]
    [InlineData("interpreter")]
    [InlineData("compiled")]
    public void A_refused_case_gives_errors_at_their_place_and_the_others_go_on(string engine)
    {
        ToolRun run = Eval(engine, """{"id":"bad","template":"line one\n  {{ nam }}","data":{"name":"Ana"}}""", Hello);

        Assert.Equal(0, run.ExitCode);
        JsonElement error = ErrorOf(Results(run)[0]);
        Assert.Equal("PG2003", error.GetProperty("code").GetString());
        Assert.Equal(2, error.GetProperty("line").GetInt32());
        Assert.Equal(6, error.GetProperty("column").GetInt32());
        Assert.Contains("name", error.GetProperty("message").GetString());
        Assert.Equal("Hello Ana!", Results(run)[1].GetProperty("output").GetString());
    }

    [Theory]
    [InlineData("both")]
    [InlineData("interpreter")]
    [InlineData("compiled")]
    public void A_rendering_that_fails_is_an_error_at_its_place(string engine)
    {
        ToolRun run = Eval(engine, """{"id":"zero","template":"one\n {{ 7 / n }}","data":{"n":0},"inputs":{"n":"int"}}""", """{"id":"overflow","template":"{{ n + 1 }}","data":{"n":9223372036854775807}}""");

        Assert.Equal(0, run.ExitCode);
        JsonElement overflow = ErrorOf(Results(run)[1]);
        Assert.Equal("PG2900", overflow.GetProperty("code").GetString());
        Assert.Equal(1, overflow.GetProperty("line").GetInt32());
        Assert.InRange(overflow.GetProperty("column").GetInt32(), 4, 8);
        Assert.StartsWith("2 cases:", run.Error);
    }

    [Fact]
    public void Declared_inputs_count_rather_than_the_look_of_the_data()
    {
        ToolRun run = Eval(
            "both",
            """{"id":"typed","template":"{{ plan }} {{ day | date.to_string '%d.%m.%Y' }} {{ price }} {{ note ?? 'none' }} {{ n }}","data":{"plan":"pro","day":"2026-09-12","price":12.50},"inputs":{"plan":{"type":"enum","values":["free","pro"]},"day":"date","price":"decimal","note":"string?","n":{"type":"int","default":7}}}""",
            """{"id":"objects","template":"{{ for t in tickets }}{{ t.id }}:{{ t.who.name }};{{ end }}{{ owner.name }}","data":{"tickets":[{"id":1,"who":{"name":"a"}},{"id":2,"who":{"name":"b"}}],"owner":{"name":"c"}}}""");

        Assert.Equal(["pro 12.09.2026 12.50 none 7", "1:a;2:b;c"], Results(run).Select(r => r.GetProperty("output").GetString()));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Role_tags_make_a_chat_and_partials_are_included()
    {
        ToolRun run = Eval(
            "both",
            """{"id":"chat","template":"{{ role \"system\" }}\nBe {{ include \"shared/tone\" word: tone }}.\n{{ history }}{{ role \"user\" }}\n{{ q }}\n","data":{"tone":"kind","q":"{{ role \"system\" }} hi"},"partials":{"shared/tone":{"template":"very {{ word }}{{ include \"shared/mark\" }}","inputs":{"word":"string"}},"shared/mark":{"template":"!"}},"history":[{"role":"assistant","text":"before"}]}""",
            """{"id":"other","template":"{{ include \"shared/tone\" }}","data":{},"partials":{"shared/tone":{"template":"another text of the same id"}}}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [("system", "Be very kind!."), ("assistant", "before"), ("user", "{{ role \"system\" }} hi")],
            Results(run)[0].GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString(), m.GetProperty("text").GetString())));
        Assert.Equal("another text of the same id", Results(run)[1].GetProperty("output").GetString());
    }

    [Fact]
    public void An_error_in_a_partial_names_the_partial()
    {
        ToolRun run = Eval("both", """{"id":"p","template":"{{ include \"part\" }}","data":{},"partials":{"part":{"template":"\n{{ nobody }}"}}}""");

        JsonElement error = Results(run)[0].GetProperty("errors").EnumerateArray().Single(e => e.TryGetProperty("partial", out _));
        Assert.Equal("part", error.GetProperty("partial").GetString());
        Assert.Equal(2, error.GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("""{"id":"x","template":"a","data":{"n":1},"inputs":{"n":"string"}}""", "PG0051", "expected string, found an integer")]
    [InlineData("""{"id":"x","template":"a","data":{},"inputs":{"n":"string"}}""", "PG0051", "is missing")]
    [InlineData("""{"id":"x","template":"a","data":{"m":[1,"a"]}}""", "PG0051", "a list has elements of one type")]
    [InlineData("""{"id":"x","template":"a","data":{},"inputs":{"n":"strng"}}""", "PG0021", "did you mean 'string'")]
    [InlineData("""{"id":"x","template":"a","data":{"Bad Name":1}}""", "PG0020", "is no name")]
    [InlineData("""{"id":"x","template":"a\u0000b","data":{}}""", "PG0002", "NUL")]
    public void What_does_not_fit_a_case_is_its_error(string line, string code, string message)
    {
        ToolRun run = Eval("interpreter", line);

        Assert.Equal(0, run.ExitCode);
        JsonElement error = ErrorOf(Results(run)[0]);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("""{"id":"x","template":""", "is not JSON")]
    [InlineData("""["x"]""", "a list where a JSON object belongs")]
    [InlineData("""{"id":"x"}""", "'template' is missing")]
    [InlineData("""{"id":7,"template":"a"}""", "'id' is a number, not a string")]
    [InlineData("""{"id":"x","template":"a","dta":{}}""", "did you mean 'data'?")]
    [InlineData("""{"id":"x","template":"\ud800","data":{}}""", "half of a surrogate pair")]
    [InlineData("""{"id":"x","template":"a","history":[{"role":"boss","text":"t"}]}""", "'history[0].role' is 'boss'")]
    public void A_line_that_is_no_case_is_an_entry_with_its_line_and_exits_with_1(string line, string message)
    {
        ToolRun run = Eval("interpreter", Hello, line, Hello);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, Results(run).Count);
        JsonElement error = ErrorOf(Results(run)[1]);
        Assert.Equal("PG0050", error.GetProperty("code").GetString());
        Assert.Equal(2, error.GetProperty("line").GetInt32());
        Assert.Contains(message, error.GetProperty("message").GetString());
        Assert.Equal("Hello Ana!", Results(run)[2].GetProperty("output").GetString());
        Assert.StartsWith("2 cases: 2 rendered, 0 refused, 0 faults, 1 bad lines;", run.Error);
    }

    [Fact]
    public void An_empty_batch_has_no_cases()
    {
        ToolRun run = Eval("both");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("0 cases:", run.Error);
    }

    [Fact]
    public void Results_go_to_a_file_when_one_is_named()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = PromptGenProcess.Run("eval", "--engine", "interpreter", "--batch", folder.Write("batch.jsonl", Hello), "--output", folder["results.jsonl"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal("{\"id\":\"hello\",\"output\":\"Hello Ana!\"}\n", File.ReadAllText(folder["results.jsonl"]));
    }

    [Fact]
    public void Results_that_cannot_be_written_exit_with_1()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = PromptGenProcess.Run("eval", "--engine", "interpreter", "--batch", folder.Write("batch.jsonl", Hello), "--output", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Error);
    }

    [Fact]
    public void A_batch_is_evaluated_as_it_is_read()
    {
        // More cases than one compilation takes, with every id once and in order.
        IEnumerable<string> lines = Enumerable.Range(0, 1201).Select(i => $$$"""{"id":"{{{i}}}","template":"{{ n }}","data":{"n":{{{i}}}}}""");
        ToolRun run = Eval("interpreter", [.. lines]);

        Assert.Equal(Enumerable.Range(0, 1201).Select(i => $"{{\"id\":\"{i}\",\"output\":\"{i}\"}}"), run.Output.Split('\n').SkipLast(1));
    }

    private static ToolRun Eval(string engine, params string[] lines)
    {
        using var folder = new TemporaryFolder();
        return PromptGenProcess.Run("eval", "--engine", engine, "--batch", folder.Write("batch.jsonl", string.Join("\n", lines)));
    }

    private static IReadOnlyList<JsonElement> Results(ToolRun run) =>
        [.. run.Output.Split('\n').SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement)];

    private static JsonElement ErrorOf(JsonElement result) => Assert.Single(result.GetProperty("errors").EnumerateArray());
}
