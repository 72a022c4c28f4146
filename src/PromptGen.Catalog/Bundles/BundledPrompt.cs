using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Bundles;

/// <summary>A prompt as one assembly compiled it.</summary>
/// <param name="Assembly">The assembly: two may have one id.</param>
/// <param name="Id">The prompt.</param>
/// <param name="Version">The version, or a draft's.</param>
/// <param name="Digest">What goes with it: of a release the digest of its file, of a draft that of its text with its closure.</param>
/// <param name="Source">The digest of its file, which names its text.</param>
/// <param name="Artefact">The name of its artefact.</param>
/// <param name="Contract">What callers supply and get, with the settings.</param>
/// <param name="Includes">The closure in order of the ids; a digest names a partial's text.</param>
public sealed record BundledPrompt(
    string Assembly,
    PromptId Id,
    PromptVersion Version,
    Digest Digest,
    Digest Source,
    Digest Artefact,
    PromptContract Contract,
    ValueList<IncludePin> Includes)
{
    /// <summary>What its pin asks for; null for a draft that is not pinned.</summary>
    public string? Requested { get; init; }

    /// <summary>Who released it, when and why; null for a draft.</summary>
    public BundledRelease? Release { get; init; }

    /// <summary>Its last test with each model, in ordinal order of the models.</summary>
    public ValueList<BundledTest> Tested { get; init; } = ValueList<BundledTest>.Empty;

    /// <summary>Whether no release was compiled.</summary>
    public bool IsDraft => DraftVersion.Is(Version);

    /// <summary>The digests of its text and of those of its closure.</summary>
    public IEnumerable<Digest> Texts => Includes.Select(i => i.Digest).Concat([Source]);
}
