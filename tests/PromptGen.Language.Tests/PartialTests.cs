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
