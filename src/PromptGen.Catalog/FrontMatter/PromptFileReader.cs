using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads a prompt file: splits it, reads its front matter strictly and leaves its body to the template parser.</summary>
public static class PromptFileReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="id">The prompt it belongs to.</param>
    /// <param name="version">The released version it is; null for a draft.</param>
    /// <param name="path">The file, for findings.</param>
    /// <param name="source">Its normalised text.</param>
    /// <param name="digest">The text's digest, for who knows it already.</param>
    /// <returns>The file as read, without a value only when the front matter could not be told from the body.</returns>
    public static ReadResult<PromptSource> Read(PromptId id, PromptVersion? version, string path, SourceText source, Digest? digest = null)
    {
        var diagnostics = new DiagnosticBag();
        PromptSource? prompt = null;
        if (FrontMatterSplit.Find(source, diagnostics) is { } split)
        {
            PromptHeader header = FrontMatterReader.Read(source, split, diagnostics);
            if (version is null && header.Includes is not null)
            {
                diagnostics.Error(CatalogueCodes.DraftWithClosure, header.IncludesSpan, "a draft declares no includes: releasing it writes the exact versions there; remove the key");
            }

            prompt = new PromptSource(id, version, path, source, header, split.BodyStart, digest);
        }

        return new ReadResult<PromptSource>(prompt, CatalogueDiagnostic.AllIn(path, source, diagnostics));
    }
}
