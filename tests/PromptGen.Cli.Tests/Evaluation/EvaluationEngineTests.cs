using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Evaluation;
using Xunit;

namespace PromptGen.Cli.Tests.Evaluation;

/// <summary>Evaluation as a library, as other tests use it.</summary>
public class EvaluationEngineTests
{
    [Fact]
    public void Every_type_of_input_reaches_both_engines()
    {
        EvaluationCase @case = Case(
            "{{ s }}|{{ b }}|{{ i }}|{{ n }}|{{ d }}|{{ day | date.to_string '%Y-%m-%d' }}|{{ at | date.to_string '%H:%M' }}|{{ e }}|{{ xs | array.join ',' }}|{{ o.inner.x }}|{{ for p in ps }}{{ p.k }}={{ p.v ?? '-' }};{{ end }}|{{ for row in grid }}{{ row | array.join '.' }}/{{ end }}",
            """{"s":"é🙂","b":true,"i":-7,"n":0.1,"d":1.10,"day":"2026-09-12","at":"2026-09-12T14:03:00","e":"two words","xs":["a","b"],"o":{"inner":{"x":1}},"ps":[{"k":"a","v":"1"},{"k":"b"}],"grid":[[1,2],[3]]}""",
            """{"s":"string","b":"bool","i":"int","n":"number","d":"decimal","day":"date","at":"datetime","e":{"type":"enum","values":["one","two words"]},"xs":{"type":"list","items":"string"},"o":{"type":"object","fields":{"inner":{"type":"object","fields":{"x":"int"}}}},"ps":{"type":"list","items":{"k":"string","v":"string?"}},"grid":{"type":"list","items":{"type":"list","items":"int"}}}""");

        Assert.Equal("é🙂|true|-7|0.1|1.10|2026-09-12|14:03|two words|a,b|1|a=1;b=-;|1.2/3/", Rendered(@case));
    }

    [Fact]
    public void Inputs_that_are_left_out_have_their_default_or_nothing()
    {
        EvaluationCase @case = Case(
            "{{ a }}|{{ b }}|{{ c }}|{{ d }}|{{ e ?? 'none' }}|{{ f ?? 'none' }}|{{ g | array.size }}|{{ must }}",
            """{"must":"here","f":null}""",
            """{"a":{"type":"string","default":"x"},"b":{"type":"int","default":3},"c":{"type":"enum","values":["p","q"],"default":"q"},"d":{"type":"bool","default":true},"e":"string?","f":"int?","g":{"type":"list","items":"string","default":[]},"must":"string"}""");

        Assert.Equal("x|3|q|true|none|none|0|here", Rendered(@case));
    }

    [Fact]
    public void Names_that_are_words_of_CSharp_or_look_alike_are_no_trouble()
    {
        EvaluationCase @case = Case("{{ class }}{{ new }}{{ string_value }}{{ render }}{{ version }}{{ text }}", """{"class":"a","new":"b","string_value":"c","render":"d","version":"e","text":"f"}""");

        Assert.Equal("abcdef", Rendered(@case));
    }

    [Fact]
    public void Cases_of_one_batch_do_not_see_each_other()
    {
        EvaluationCase[] cases =
        [
            Case("{{ o.x }}", """{"o":{"x":1}}"""),
            Case("{{ o.x }}{{ o.y }}", """{"o":{"x":"a","y":"b"}}"""),
            Case("{{ nobody }}", "{}"),
            Case("{{ 1 / 0 }}", "{}"),
            Case("{{ role \"user\" }}\nhi", "{}"),
            Case("", "{}"),
        ];

        IReadOnlyList<EvaluationResult> results = new EvaluationEngine().Evaluate(cases);

        Assert.Equal(["1", "ab", null, null, ""], results.Where((_, i) => i is 0 or 1 or 2 or 4 or 5).Select(r => r.Output));
        Assert.Equal("PG2003", results[2].Errors[0].Code);
        Assert.Equal(new PromptMessage(MessageRole.User, "hi"), Assert.Single(results[4].Messages!));
        Assert.DoesNotContain(results, r => r.IsFault);
    }

    [Fact]
    public void Places_count_in_the_template_as_given()
    {
        EvaluationResult[] results = [.. new EvaluationEngine(EngineChoice.Compiled).Evaluate([Case("a\n  {{ n + 1 }}", """{"n":9223372036854775807}""")])];

        EvaluationError error = Assert.Single(results[0].Errors);
        Assert.Equal(("PG2900", 2, 6), (error.Code, error.Line, error.Column));
    }

    [Theory]
    [InlineData("---\n{{ x }}\n---\n", "---\nv\n---\n")]
    [InlineData("\u0085\u2028{{ x }}\"\"\"", "\u0085\u2028v\"\"\"")]
    public void A_template_is_read_as_a_prompt_file_is(string template, string text)
    {
        Assert.Equal(text, Rendered(Case(template, """{"x":"v"}""")));
    }

    [Fact]
    public void Any_number_of_cases_is_evaluated_in_order()
    {
        IEnumerable<EvaluationCase> cases = Enumerable.Range(0, EvaluationEngine.CasesPerCompilation + 3).Select(i => Case("{{ n }}", $$"""{"n":{{i}}}"""));

        Assert.Equal(
            Enumerable.Range(0, EvaluationEngine.CasesPerCompilation + 3).Select(i => i.ToString()),
            new EvaluationEngine(EngineChoice.Interpreter).EvaluateAll(cases).Select(r => r.Output));
    }

    private static EvaluationCase Case(string template, string data, string? inputs = null) => new()
    {
        Id = "case",
        Template = template,
        Data = JsonDocument.Parse(data).RootElement,
        Inputs = inputs is null ? null : JsonDocument.Parse(inputs).RootElement,
    };

    private static string? Rendered(EvaluationCase @case)
    {
        EvaluationResult result = Assert.Single(new EvaluationEngine().Evaluate([@case]));
        Assert.Empty(result.Errors);
        return result.Output;
    }
}
