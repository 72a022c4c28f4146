using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>A prompt's record: what it is, whose it is, and each of its released versions.</summary>
public sealed record Manifest
{
    /// <summary>A manifest that says nothing.</summary>
    public static Manifest Empty { get; } = new();

    /// <summary>What the prompt is for; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>The people or teams who answer for it.</summary>
    public ValueList<string> Owners { get; init; } = ValueList<string>.Empty;

    /// <summary>The prompts whose output feeds it: a change of one of them is a reason to test it again.</summary>
    public ValueList<PromptId> DependsOn { get; init; } = ValueList<PromptId>.Empty;

    /// <summary>The warnings that its owners live with, in the order of the file.</summary>
    public ValueList<AcceptedFinding> Accepts { get; init; } = ValueList<AcceptedFinding>.Empty;

    /// <summary>The released versions, in the order of the file.</summary>
    public ValueList<ManifestVersion> Versions { get; init; } = ValueList<ManifestVersion>.Empty;

    /// <summary>This manifest with <paramref name="record"/> in place of the record of the same version.</summary>
    public Manifest With(ManifestVersion record) =>
        this with { Versions = new ValueList<ManifestVersion>(Versions.Select(v => v.Version.Equals(record.Version) ? record : v)) };

    /// <summary>The record of <paramref name="version"/>; null when it was not released.</summary>
    public ManifestVersion? Find(PromptVersion version)
    {
        foreach (ManifestVersion entry in Versions)
        {
            if (entry.Version.Equals(version))
            {
                return entry;
            }
        }

        return null;
    }
}
