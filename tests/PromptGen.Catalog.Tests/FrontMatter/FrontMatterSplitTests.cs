using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class FrontMatterSplitTests
{
    [Theory]
    [InlineData("---\ninputs:\n  a: string\n---\nHello\n", "Hello\n")]
    [InlineData("---\n---\nHello", "Hello")]
    [InlineData("---\n# only a comment\n---\n\n\nHello", "\n\nHello")]
    [InlineData("---\n---\n---\nHello\n---\n", "---\nHello\n---\n")]
    [InlineData("---\n---\n", "")]
    [InlineData("---\n---", "")]
    [InlineData("--- \t\n---  \nHello", "Hello")]
    [InlineData("\uFEFF---\r\n---\r\nHello\r\nyou", "Hello\nyou")]
    [InlineData("---\n---\n\uFEFFHello", "\uFEFFHello")]
    public void TheBodyIsAllBehindTheClosingLine(string file, string body)
    {
        ReadResult<PromptSource> result = PromptText.ReadDraft(file);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(body, result.Value!.Body);
    }

    [Theory]
    [InlineData("Hello\nyou", "Hello", "begins with front matter")]
    [InlineData("\n---\n---\nHello", "", "starts in the first line")]
    [InlineData("  ---\n---\nHello", "  ---", "starts in the first line")]
    [InlineData("----\n---\nHello", "----", "begins with front matter")]
    [InlineData("--\n--\nHello", "--", "begins with front matter")]
    public void AFileWithoutFrontMatterIsAnError(string file, string at, string message)
    {
        ReadResult<PromptSource> result = PromptText.ReadDraft(file);

        Assert.Null(result.Value);
        (string Code, string At, string Message) finding = PromptText.Located(PromptText.Source(file), Assert.Single(result.Diagnostics));
        Assert.Equal(("PG0011", at), (finding.Code, finding.At));
        Assert.Contains(message, finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ninputs:\n  a: string\nHello {{ a }}\n")]
    [InlineData("---\ninputs:\n  a: string\n ---\nHello\n")]
    [InlineData("---\n")]
    [InlineData("---")]
    public void FrontMatterWithoutEndIsAnErrorAtItsStartAndNeverBody(string file)
    {
        ReadResult<PromptSource> result = PromptText.ReadDraft(file);

        Assert.Null(result.Value);
        CatalogueDiagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal("PG0012", finding.Diagnostic.Code);
        Assert.Equal(new LinePosition(1, 1), finding.Start);
        Assert.Equal(new LinePosition(1, 4), finding.End);
    }
}
