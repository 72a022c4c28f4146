using System;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>What a message asks "did you mean" for is there as a value too, and stands where the mistake does.</summary>
public sealed class SuggestionTests : BindingTests
{
    [Theory]
    [InlineData("{{ nane }}", TemplateCodes.UndeclaredVariable, "name")]
    [InlineData("{{ for tag in tags }}{{ tga }}{{ end }}", TemplateCodes.UndeclaredVariable, "tag")]
    [InlineData("{{ strng.upcase name }}", TemplateCodes.UnknownFunction, "string.upcase")]
    [InlineData("{{ name | string.upcse }}", TemplateCodes.UnknownFunction, "string.upcase")]
    [InlineData("{{ name | upcase }}", TemplateCodes.UnknownFunction, "string.upcase")]
    [InlineData("{{ user.frist }}", TemplateCodes.UnknownMember, "first")]
    [InlineData("{{ user[\"frist\"] }}", TemplateCodes.UnknownMember, "first")]
    [InlineData("{{ tags.length }}", TemplateCodes.UnknownMember, "size")]
    [InlineData("{{ name.sise }}", TemplateCodes.UnknownMember, "size")]
    [InlineData("{{ at.yaer }}", TemplateCodes.UnknownMember, "year")]
    [InlineData("{{ name | string.truncate lenght: 3 }}", TemplateCodes.WrongArguments, "length")]
    [InlineData("{{ plan == \"prro\" }}", TemplateCodes.TypeMismatch, "pro")]
    [InlineData("{{ include \"qoute\" line: name }}", TemplateCodes.UnknownPartial, "quote")]
    [InlineData("{{ include \"quote\" lien: name }}", TemplateCodes.WrongArguments, "line")]
    [InlineData("{{ include \"quote\" line: name tone: \"hott\" }}", TemplateCodes.TypeMismatch, "hot")]
    public void The_suggestion_stands_where_the_mistake_does(string template, string code, string suggestion)
    {
        SourceText source = SourceText.From(template);
        Diagnostic finding = FirstOf(source, PromptKind.Text)!;

        Assert.Equal(code, finding.Code);
        Assert.Equal(suggestion, finding.Suggestion);
        Assert.Contains("did you mean `", finding.Message, StringComparison.Ordinal);
        string quote = source[finding.Span.Start] == '"' ? "\"" : "";
        Assert.Null(FirstOf(SourceText.From(template.Remove(finding.Span.Start, finding.Span.Length).Insert(finding.Span.Start, quote + suggestion + quote)), PromptKind.Text));
    }

    [Fact]
    public void A_role_is_suggested() => Assert.Equal("system", FirstOf(SourceText.From("{{ role \"sytem\" }}x"), PromptKind.Chat)!.Suggestion);

    [Theory]
    [InlineData("{{ something_else }}")]
    [InlineData("{{ user.x }}")]
    [InlineData("{{ name | string.zzzzzz }}")]
    [InlineData("{{ x = x }}")]
    public void Without_anything_near_there_is_none(string template)
    {
        Diagnostic finding = FirstOf(SourceText.From(template), PromptKind.Text)!;

        Assert.Null(finding.Suggestion);
        Assert.DoesNotContain("did you mean", finding.Message, StringComparison.Ordinal);
    }

    private static Diagnostic? FirstOf(SourceText source, PromptKind kind)
    {
        PartialSet partials = new PartialSet().Add(
            "quote",
            "> {{ line }} {{ tone }}",
            new FieldDeclaration("line", PromptType.String),
            new FieldDeclaration("tone", PromptType.EnumOf(["hot", "cold"]), defaultValue: new ConstantValue(TypeKind.Enum, "hot")));
        var diagnostics = new DiagnosticBag();
        TemplateBinder.Bind("p", source, TemplateParser.Parse(source, 0, diagnostics), Everything(kind), partials, diagnostics);
        return diagnostics.Items.Count == 0 ? null : diagnostics.Items[0];
    }
}
