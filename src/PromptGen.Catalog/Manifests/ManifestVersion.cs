using System;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>A manifest's record of one released version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Digest">The digest its file must have.</param>
/// <param name="Author">Who released it.</param>
/// <param name="Time">When, in UTC, to the second.</param>
/// <param name="Reason">Why, in the author's words.</param>
/// <param name="Status">Where it is in its life.</param>
public sealed record ManifestVersion(
    PromptVersion Version,
    Digest Digest,
    string Author,
    DateTime Time,
    string Reason,
    VersionStatus Status)
{
    /// <summary>Who gave it its status, when and why; null for a status that it has had from the start.</summary>
    public StatusChange? StatusChange { get; init; }

    /// <summary>The results of its tests with models, in the order of the file.</summary>
    public ValueList<ModelTest> Tested { get; init; } = ValueList<ModelTest>.Empty;
}
