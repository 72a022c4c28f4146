using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Generator.Inputs;

namespace PromptGen.Generator.Selection;

/// <summary>The releases that drafts go on from, by id and version: of each prompt the pinned one and the newest. It follows from manifests and lock alone.</summary>
internal sealed class BasisVersions
{
    private readonly Dictionary<PromptId, (Manifest Manifest, PromptVersion? Pinned, PromptVersion? Latest)> _byId = [];

    private BasisVersions()
    {
    }

    /// <summary>The prompts that have a manifest.</summary>
    public IEnumerable<PromptId> Ids => _byId.Keys;

    /// <summary>Finds the releases; none where drafts are not used.</summary>
    public static BasisVersions Find(ValueList<ManifestInput> manifests, ReleaseSelection releases, bool usesDrafts)
    {
        var versions = new BasisVersions();
        foreach (ManifestInput input in usesDrafts ? manifests : ValueList<ManifestInput>.Empty)
        {
            if (input is { Id: { } id, File.Manifest: { } manifest })
            {
                versions._byId[id] = (manifest, releases.Find(id)?.Version, VersionSelection.Latest(manifest)?.Version);
            }
        }

        return versions;
    }

    /// <summary>Whether a draft goes on from this release.</summary>
    public bool Contains(PromptId id, PromptVersion version) =>
        _byId.TryGetValue(id, out (Manifest Manifest, PromptVersion? Pinned, PromptVersion? Latest) known) && (version.Equals(known.Pinned) || version.Equals(known.Latest));

    /// <summary>A prompt's record and the two releases; null when it has no manifest.</summary>
    public (Manifest Manifest, PromptVersion? Pinned, PromptVersion? Latest)? Of(PromptId id) =>
        _byId.TryGetValue(id, out (Manifest Manifest, PromptVersion? Pinned, PromptVersion? Latest) known) ? known : null;
}
