using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class KindTests
{
    [Theory]
    [InlineData("", PromptKind.Text, PromptKind.Text)]
    [InlineData("", PromptKind.Chat, PromptKind.Chat)]
    [InlineData("kind: text", PromptKind.Text, PromptKind.Text)]
    [InlineData("kind: chat", PromptKind.Chat, PromptKind.Chat)]
    [InlineData("kind: partial", PromptKind.Text, PromptKind.Partial)]
    [InlineData("kind: partial", PromptKind.Chat, PromptKind.Partial)]
    public void IsDeclaredOrSeenInTheBody(string frontMatter, PromptKind seen, PromptKind kind)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Equal(kind, KindRule.Resolve(PromptText.Header(frontMatter), seen, diagnostics));
        Assert.Empty(diagnostics.Items);
    }

    [Theory]
    [InlineData("kind: text", PromptKind.Chat)]
    [InlineData("kind: chat", PromptKind.Text)]
    public void AContradictionIsAnErrorAtTheDeclaration(string frontMatter, PromptKind seen)
    {
        var diagnostics = new DiagnosticBag();
        PromptSource source = PromptText.Draft(frontMatter).Value!;

        KindRule.Resolve(source.Header, seen, diagnostics);

        Diagnostic finding = Assert.Single(diagnostics.Items);
        Assert.Equal("PG0024", finding.Code);
        Assert.Equal(frontMatter[6..], source.Source.ToString(finding.Span));
    }
}
