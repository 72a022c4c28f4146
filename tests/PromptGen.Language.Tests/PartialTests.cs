using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Evaluation;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>Partials, in both engines. They are PromptGen's own, so the expected texts follow docs/language.md.</summary>
public sealed class PartialTests
{
    [Fact]
    public void Roles_may_stand_in_a_partial()
    {
        EvaluationResult result = Render(
            "{{ include \"example\" question: \"1+1?\" answer: \"2\" }}{{ role \"user\" }}\n{{ name }}",
            ("example", "{{ role \"user\" }}\n{{ question }}\n{{ role \"assistant\" }}\n{{ answer }}\n", """{"question":"string","answer":"string"}"""));

        Assert.Equal(
            [new PromptMessage(MessageRole.User, "1+1?"), new PromptMessage(MessageRole.Assistant, "2"), new PromptMessage(MessageRole.User, "Ana")],
            result.Messages);
    }

    [Fact]
    public void A_prompt_is_a_chat_when_only_its_partial_has_roles()
    {
        EvaluationResult result = Render("{{ include \"system\" }}", ("system", "{{ role \"system\" }}\nBe brief.", null));
        Assert.Equal([new PromptMessage(MessageRole.System, "Be brief.")], result.Messages);
    }

    [Fact]
    public void A_partial_sees_its_own_inputs_and_their_defaults()
    {
        EvaluationResult result = Render(
            "{{ x = 1 }}{{ include \"p\" b: name }}{{ x }}",
            ("p", "{{ x = \"inner\" }}[{{ a }}{{ b }}{{ x }}]", """{"a":{"type":"string","default":"d"},"b":"string"}"""));
        Assert.Equal("[dAnainner]1", result.Output);
    }

    [Theory]
    [InlineData("{{ include \"p\" }}", "no customer, no orders")]
    [InlineData("{{ include \"p\" who: null }}", "no customer, no orders")]
    public void A_partial_may_declare_objects_that_its_prompt_does_not_know(string template, string expected)
    {
        const string inputs = """
            {"who":{"type":"object?","fields":{"name":"string","kind":{"type":"enum","values":["new","old"]},"home":{"type":"object","fields":{"city":"string"}}}},
             "orders":{"type":"list?","items":{"id":"int","since":"date"}}}
            """;
        EvaluationResult result = Render(
            template,
            ("p", "{{ if who }}{{ who.name }} {{ who.kind }} {{ who.home.city }}{{ else }}no customer{{ end }}, {{ if orders }}{{ for o in orders }}{{ o.id }}{{ o.since }}{{ end }}{{ else }}no orders{{ end }}", inputs));
        Assert.True(result.IsRendered, BothEngines.Describe(result));
        Assert.Equal(expected, result.Output);
    }

    [Fact]
    public void An_object_may_be_handed_through_partials_under_other_names()
    {
        const string fields = """{"type":"object","fields":{"title":"string","tags":{"type":"list","items":"string"},"state":{"type":"enum","values":["open","done"]}}}""";
        EvaluationResult result = BothEngines.Render(
        [
            new EvaluationCase
            {
                Id = "objects",
                Template = "{{ for t in tasks }}{{ include \"row\" item: t }};{{ end }}{{ include \"row\" item: first }}",
                Data = JsonDocument.Parse("""{"tasks":[{"title":"a","tags":["x","y"],"state":"open"},{"title":"b","tags":[],"state":"done"}],"first":{"title":"c","tags":["z"],"state":"done"}}""").RootElement,
                Inputs = JsonDocument.Parse($$"""{"tasks":{"type":"list","items":{{fields}}},"first":{{fields}}}""").RootElement,
                Partials =
                [
                    new EvaluationPartial("cell", "{{ thing.title }}/{{ thing.state }}/{{ thing.tags | array.join \",\" }}", JsonDocument.Parse($$"""{"thing":{{fields}}}""").RootElement),
                    new EvaluationPartial("row", "<{{ include \"cell\" thing: item }}>", JsonDocument.Parse($$"""{"item":{{fields}}}""").RootElement),
                ],
            },
        ]).Single();
        Assert.True(result.IsRendered, BothEngines.Describe(result));
        Assert.Equal("<a/open/x,y>;<b/done/>;<c/done/z>", result.Output);
    }

    [Theory]
    [InlineData("{{ role \"user\" }}{{ n // z }}", 1, 21, "division by zero, in partial p")]
    [InlineData("{{ role \"user\" }}\n{{ name | string.slice n big }}", 2, 4, null)]
    public void A_failure_in_a_partial_names_it(string partial, int line, int column, string? reason)
    {
        EvaluationResult result = Render(
            "{{ include \"p\" name: name n: 1 z: 0 big: 9000000000 }}",
            ("p", partial, """{"name":"string","n":"int","z":"int","big":"int"}"""));
        EvaluationError error = Assert.Single(result.Errors);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.EndsWith(", in partial p", error.Message);
        Assert.Equal(reason ?? error.Message, error.Message);
    }

    [Fact]
    public void What_a_partial_writes_is_indented_as_one_text() =>
        Assert.Equal("- \n  a\n  b", Render("- \n  {{ include \"p\" }}", ("p", "a\nb", null)).Output);

    [Fact]
    public void An_unknown_input_of_the_outer_prompt_is_not_seen()
    {
        EvaluationResult result = Render("{{ include \"p\" }}", ("p", "{{ name }}", null));
        Assert.Equal([("PG2020", null, 1, 12), ("PG2003", "p", 1, 4)], result.Errors.Select(e => (e.Code, e.Partial, e.Line, e.Column)));
    }

    [Fact]
    public void History_is_inserted_where_the_template_says()
    {
        EvaluationResult result = BothEngines.Render(
        [
            new EvaluationCase
            {
                Id = "history",
                Template = "{{ role \"system\" }}\na\n{{ history }}\n{{ role \"user\" }}\nb",
                Data = JsonDocument.Parse("{}").RootElement,
                History = [new PromptMessage(MessageRole.User, " {{ x }} "), new PromptMessage(MessageRole.Tool, "")],
            },
        ]).Single();
        Assert.Equal(
            [new PromptMessage(MessageRole.System, "a"), new PromptMessage(MessageRole.User, " {{ x }} "), new PromptMessage(MessageRole.Tool, ""), new PromptMessage(MessageRole.User, "b")],
            result.Messages);
    }

    private static EvaluationResult Render(string template, params (string Id, string Template, string? Inputs)[] partials)
    {
        EvaluationResult result = BothEngines.Render(
        [
            new EvaluationCase
            {
                Id = "partials",
                Template = template,
                Data = JsonDocument.Parse("""{"name":"Ana"}""").RootElement,
                Partials = [.. partials.Select(p => new EvaluationPartial(p.Id, p.Template, p.Inputs is null ? null : JsonDocument.Parse(p.Inputs).RootElement))],
            },
        ]).Single();
        Assert.False(result.IsFault, BothEngines.Describe(result));
        return result;
    }
}
