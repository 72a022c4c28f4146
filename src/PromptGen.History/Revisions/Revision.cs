using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;

namespace PromptGen.History.Revisions;

/// <summary>One state of a prompt that can be compared: a released version, or the draft.</summary>
/// <param name="Source">Its file.</param>
/// <param name="Record">What the manifest says of it; null for the draft.</param>
/// <param name="Content">What it is; for the draft, what its release would be, closure included.</param>
public sealed record Revision(PromptSource Source, ManifestVersion? Record, VersionContent Content)
{
    /// <summary>What the draft is called where a version could stand.</summary>
    public const string Draft = "draft";

    /// <summary>The prompt.</summary>
    public PromptId Id => Source.Id;

    /// <summary>The released version; null for the draft.</summary>
    public PromptVersion? Version => Record?.Version;

    /// <summary>The version, or <see cref="Draft"/>.</summary>
    public string Name => Version?.ToString() ?? Draft;

    /// <summary>The whole file; for the draft, the file that its release would have.</summary>
    public string Text => Content.FrontMatter + Content.Body;
}
