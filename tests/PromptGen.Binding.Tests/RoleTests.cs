using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Where role tags may stand, and that all text belongs to a message.</summary>
public sealed class RoleTests : BindingTests
{
    private static readonly PartialSet Partials = new PartialSet()
        .Add("text", "{{ x = 1 }}words")
        .Add("blank", " \n{{ x = 1 }}")
        .Add("turn", "{{ role \"user\" }}hi")
        .Add("nested", "{{ include \"turn\" }}");

    [Theory]
    [InlineData("{{ role \"system\" }}Hi {{ name }}{{ role \"user\" }}there")]
    [InlineData(" \n{{ role \"system\" }}Hi")]
    [InlineData("{{ x = 1 }}{{ capture y }}words {{ name }}{{ end }}\n{{ role \"user\" }}{{ y }}")]
    [InlineData("{{ if vip }}{{ role \"system\" }}{{ else }}{{ role \"developer\" }}{{ end }}Hi")]
    [InlineData("{{ for t in tags }}{{ role \"user\" }}{{ t }}{{ role \"assistant\" }}ok{{ end }}{{ role \"user\" }}go")]
    [InlineData("{{ for t in tags }}{{ role \"user\" }}{{ t }}{{ if t == \"a\"; continue; end }}!{{ end }}")]
    [InlineData("{{ role \"system\" }}a{{ history }}{{ role \"user\" }}b")]
    [InlineData("{{ history }}")]
    [InlineData("{{ include \"blank\" }}{{ include \"nested\" }}{{ include \"text\" }}")]
    [InlineData("{{ case plan }}{{ when \"free\" }}{{ role \"user\" }}{{ else }}{{ role \"tool\" }}{{ end }}x")]
    public void All_text_has_a_message(string template) => Accept(template, PromptKind.Chat, Partials);

    [Theory]
    [InlineData("Hi {{ role \"user\" }}x", "Hi ")]
    [InlineData("{{ name }}{{ role \"user\" }}x", "name")]
    [InlineData("{{ if vip }}{{ role \"user\" }}{{ end }}x", "x")]
    [InlineData("{{ for t in tags }}{{ role \"user\" }}{{ end }}x", "x")]
    [InlineData("{{ for t in tags }}{{ t }}{{ role \"user\" }}{{ end }}", "t")]
    [InlineData("{{ for t in tags }}{{ if vip }}{{ break }}{{ end }}{{ role \"user\" }}{{ else }}{{ role \"user\" }}{{ end }}x", "x")]
    [InlineData("{{ role \"user\" }}a{{ history }}x", "x")]
    [InlineData("{{ for t in tags }}{{ if for.first }}{{ role \"user\" }}{{ end }}{{ t }}{{ history }}{{ end }}", "t")]
    [InlineData("{{ case plan }}{{ when \"free\" }}{{ role \"user\" }}{{ end }}x", "x")]
    [InlineData("{{ include \"text\" }}{{ role \"user\" }}", "include \"text\"")]
    public void Text_without_a_message_is_located(string template, string at) =>
        Refuse(template, TemplateCodes.TextBeforeRole, at, PromptKind.Chat, Partials);

    [Theory]
    [InlineData("{{ role \"sytem\" }}x", "\"sytem\"", "did you mean `system`", PromptKind.Chat)]
    [InlineData("{{ role \"User\" }}x", "\"User\"", "did you mean `user`", PromptKind.Chat)]
    [InlineData("{{ role \"user\" }}{{ capture x }}{{ role \"user\" }}{{ end }}", "role \"user\"", "capture", PromptKind.Chat)]
    [InlineData("{{ role \"user\" }}{{ capture x }}{{ include \"turn\" }}{{ end }}", "\"turn\"", "capture", PromptKind.Chat)]
    [InlineData("{{ role \"user\" }}x", "role \"user\"", "text prompt", PromptKind.Text)]
    [InlineData("{{ history }}", "history", "text prompt", PromptKind.Text)]
    [InlineData("{{ include \"nested\" }}", "\"nested\"", "text prompt", PromptKind.Text)]
    [InlineData("just text", "", "at least one message", PromptKind.Chat)]
    public void A_wrong_role_is_located(string template, string at, string says, PromptKind kind) =>
        Assert.Contains(says, Refuse(template, TemplateCodes.BadRole, at, kind, Partials).Message);

    [Fact]
    public void A_prompt_knows_whether_it_has_roles_and_history()
    {
        BoundTemplate chat = Accept("{{ include \"nested\" }}{{ history }}", PromptKind.Chat, Partials);
        Assert.Equal((true, true, PromptKind.Chat), (chat.HasRoles, chat.UsesHistory, chat.Kind));
        BoundTemplate text = Accept("x");
        Assert.Equal((false, false, PromptKind.Text), (text.HasRoles, text.UsesHistory, text.Kind));
    }

    [Theory]
    [InlineData("text", PromptKind.Text)]
    [InlineData("{{ include \"text\" }}", PromptKind.Text)]
    [InlineData("{{ include \"missing\" }}", PromptKind.Text)]
    [InlineData("{{ role \"user\" }}", PromptKind.Chat)]
    [InlineData("{{ if vip }}{{ for t in tags }}{{ history }}{{ end }}{{ end }}", PromptKind.Chat)]
    [InlineData("{{ include \"nested\" }}", PromptKind.Chat)]
    public void The_kind_follows_from_the_roles(string template, PromptKind kind) =>
        Assert.Equal(kind, PromptKindInference.Infer(TemplateParser.Parse(SourceText.From(template), 0, new DiagnosticBag()), Partials));

    [Fact]
    public void An_input_called_history_is_that_input()
    {
        var contract = new PromptContract(PromptKind.Text, [new("history", PromptType.String)]);
        Assert.Empty(Findings("{{ history }}", contract));
        Assert.Equal(PromptKind.Text, PromptKindInference.Infer(TemplateParser.Parse(SourceText.From("{{ history }}"), 0, new DiagnosticBag()), Partials, contract.Inputs));
    }
}
