using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;

namespace PromptGen.Catalog.Catalogues;

/// <summary>One prompt with everything that could be read of it.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Manifest">Its record; null when there is none that can be read.</param>
/// <param name="Draft">The working copy; null when there is none.</param>
/// <param name="Versions">The released files, oldest first.</param>
public sealed record CataloguePrompt(PromptId Id, ManifestFile? Manifest, PromptSource? Draft, ValueList<PromptSource> Versions)
{
    /// <summary>Its test cases; null when it has none that can be read.</summary>
    public PromptTestFile? Tests { get; init; }

    /// <summary>The file of <see cref="VersionSelection.Latest"/>, which a draft goes on from; null when there is none.</summary>
    public PromptSource? Latest => Manifest is { } file && VersionSelection.Latest(file.Manifest) is { } latest ? Find(latest.Version) : null;

    /// <summary>A released file; null when there is none of this version.</summary>
    public PromptSource? Find(PromptVersion version)
    {
        foreach (PromptSource source in Versions)
        {
            if (source.Version! == version)
            {
                return source;
            }
        }

        return null;
    }
}
