using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class KindTests
{
    [Theory]
    [InlineData("", false, PromptKind.Text)]
    [InlineData("", true, PromptKind.Chat)]
    [InlineData("kind: text", false, PromptKind.Text)]
    [InlineData("kind: chat", true, PromptKind.Chat)]
    [InlineData("kind: partial", false, PromptKind.Partial)]
    public void IsDeclaredOrSeenInTheBody(string frontMatter, bool bodyHasRoles, PromptKind kind)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Equal(kind, KindRule.Resolve(PromptText.Header(frontMatter), bodyHasRoles, diagnostics));
        Assert.Empty(diagnostics.Items);
    }

    [Theory]
    [InlineData("kind: text", true)]
    [InlineData("kind: partial", true)]
    [InlineData("kind: chat", false)]
    public void AContradictionIsAnErrorAtTheDeclaration(string frontMatter, bool bodyHasRoles)
    {
        var diagnostics = new DiagnosticBag();
        PromptSource source = PromptText.Draft(frontMatter).Value!;

        KindRule.Resolve(source.Header, bodyHasRoles, diagnostics);

        Diagnostic finding = Assert.Single(diagnostics.Items);
        Assert.Equal("PG0024", finding.Code);
        Assert.Equal(frontMatter[6..], source.Source.ToString(finding.Span));
    }
}
