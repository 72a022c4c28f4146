using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>The versions that applications run: those that are pinned, else the newest stable one that is active.</summary>
internal static class VersionsInUse
{
    /// <summary>The versions in use of a prompt, as positions in its manifest; none without a manifest.</summary>
    public static IReadOnlyList<int> Of(ReviewSubject subject, CataloguePrompt prompt)
    {
        if (prompt.Manifest is not { Manifest.Versions: { } records })
        {
            return [];
        }

        var positions = new List<int>();
        bool isPinned = false;
        for (int i = 0; i < subject.Locks.Count; i++)
        {
            if (subject.Locks[i].Find(prompt.Id)?.Resolved is { } version)
            {
                isPinned = true;
                AddPositions(records, version, positions);
            }
        }

        if (!isPinned && NewestActive(records) is { } newest)
        {
            AddPositions(records, newest, positions);
        }

        positions.Sort();
        return positions;
    }

    /// <summary>Whether a version is given to a model by itself; a partial is tested within what includes it.</summary>
    public static bool IsPartial(CataloguePrompt prompt, PromptVersion version) => prompt.Find(version)?.DeclaredKind == PromptKind.Partial;

    private static PromptVersion? NewestActive(ValueList<ManifestVersion> records)
    {
        PromptVersion? newest = null;
        for (int i = 0; i < records.Count; i++)
        {
            PromptVersion version = records[i].Version;
            if (records[i].Status == VersionStatus.Active && version.IsStable && (newest is null || version > newest))
            {
                newest = version;
            }
        }

        return newest;
    }

    // Each position once: two applications may pin one version.
    private static void AddPositions(ValueList<ManifestVersion> records, PromptVersion version, List<int> positions)
    {
        for (int i = 0; i < records.Count; i++)
        {
            if (records[i].Version.Equals(version) && !positions.Contains(i))
            {
                positions.Add(i);
            }
        }
    }
}
