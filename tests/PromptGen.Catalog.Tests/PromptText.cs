using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests;

/// <summary>Reads prompt files written in a test, and says what is found in them as tests state it.</summary>
internal static class PromptText
{
    public static PromptId Id(string text) => PromptId.TryParse(text) ?? throw new System.ArgumentException(text);

    public static PromptVersion Version(string text) => PromptVersion.TryParse(text) ?? throw new System.ArgumentException(text);

    public static SourceText Source(string text) => SourceText.From(text);

    /// <summary>A draft with the given front matter.</summary>
    public static ReadResult<PromptSource> Draft(string frontMatter) => ReadDraft($"---\n{frontMatter}\n---\nHello\n");

    public static ReadResult<PromptSource> ReadDraft(string file) => PromptFileReader.Read(Id("greeting"), null, "greeting.prompt", Source(file));

    public static ReadResult<PromptSource> Released(string file, string version = "1.0.0", string id = "greeting") =>
        PromptFileReader.Read(Id(id), Version(version), $"{id}/versions/{version}.prompt", Source(file));

    /// <summary>The header of front matter in which nothing is wrong.</summary>
    public static PromptHeader Header(string frontMatter)
    {
        ReadResult<PromptSource> result = Draft(frontMatter);
        Assert.Empty(result.Diagnostics);
        return result.Value!.Header;
    }

    /// <summary>The one finding in the front matter, with the text that it stands at.</summary>
    public static (string Code, string At, string Message) Finding(string frontMatter)
    {
        string file = $"---\n{frontMatter}\n---\nHello\n";
        CatalogueDiagnostic finding = Assert.Single(ReadDraft(file).Diagnostics);
        return Located(Source(file), finding);
    }

    public static (string Code, string At, string Message) Located(SourceText source, CatalogueDiagnostic finding)
    {
        Assert.Equal(source.GetPosition(finding.Diagnostic.Span.Start), finding.Start);
        Assert.False(finding.Diagnostic.Message.EndsWith('.'), "A message is one sentence without a final period: " + finding.Diagnostic.Message);
        return (finding.Diagnostic.Code, source.ToString(finding.Diagnostic.Span), finding.Diagnostic.Message);
    }
}
