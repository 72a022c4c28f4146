using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class IncludesTests
{
    private const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void AReleasedVersionNamesItsClosure()
    {
        ReadResult<PromptSource> result = PromptText.Released($"---\nincludes:\n  - {{ id: shared/style, version: 1.2.0, digest: \"{Digest}\" }}\n---\nHi");

        Assert.Empty(result.Diagnostics);
        IncludePin pin = Assert.Single(result.Value!.Header.Includes!);
        Assert.Equal(("shared/style", "1.2.0", Digest), (pin.Id.Value, pin.Version.ToString(), pin.Digest.Text));
        Assert.Equal("shared/style", result.Value.Source.ToString(Assert.Single(result.Value.Header.IncludeSpans)));
    }

    [Fact]
    public void ADraftHasNone()
    {
        (string Code, string At, string Message) finding = PromptText.Finding("includes: []");

        Assert.Equal(("PG1010", "[]"), (finding.Code, finding.At));
    }

    [Theory]
    [InlineData("{}", "PG0016", "{}")]
    [InlineData("[shared/style]", "PG0016", "shared/style")]
    [InlineData("[{ id: shared/style, version: 1.0.0 }]", "PG0017", "id")]
    [InlineData("[{ id: Shared, version: 1.0.0, digest: \"DIGEST\" }]", "PG0030", "Shared")]
    [InlineData("[{ id: shared, version: 1.0, digest: \"DIGEST\" }]", "PG0016", "1.0")]
    [InlineData("[{ id: shared, version: v1.0.0, digest: \"DIGEST\" }]", "PG1012", "v1.0.0")]
    [InlineData("[{ id: shared, version: 1.0.0+x, digest: \"DIGEST\" }]", "PG1012", "1.0.0+x")]
    [InlineData("[{ id: shared, version: 1.0.0, digest: abc }]", "PG0018", "abc")]
    [InlineData("[{ id: a, version: 1.0.0, digest: \"DIGEST\" }, { id: a, version: 1.1.0, digest: \"DIGEST\" }]", "PG0014", "a")]
    public void WrongClosures(string written, string code, string at)
    {
        string file = $"---\nincludes: {written.Replace("DIGEST", Digest, StringComparison.Ordinal)}\n---\nHi";

        CatalogueDiagnostic finding = PromptText.Released(file).Diagnostics[0];

        Assert.Equal((code, at), (finding.Diagnostic.Code, PromptText.Source(file).ToString(finding.Diagnostic.Span)));
    }
}
