using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>The versions that applications run: those that are pinned, else the newest stable one that is active.</summary>
internal static class VersionsInUse
{
    /// <summary>The versions in use of a prompt, as positions in its manifest; none without a manifest.</summary>
    public static IEnumerable<int> Of(ReviewSubject subject, CataloguePrompt prompt)
    {
        if (prompt.Manifest is not { Manifest.Versions: { } records })
        {
            return [];
        }

        var pinned = new HashSet<PromptVersion>(subject.Locks.Select(l => l.Find(prompt.Id)?.Resolved).OfType<PromptVersion>());
        if (pinned.Count == 0 && records.Where(r => r.Status == VersionStatus.Active && r.Version.IsStable).Max(r => r.Version) is { } newest)
        {
            pinned.Add(newest);
        }

        return Enumerable.Range(0, records.Count).Where(i => pinned.Contains(records[i].Version)).ToArray();
    }

    /// <summary>Whether a version is given to a model by itself; a partial is tested within what includes it.</summary>
    public static bool IsPartial(CataloguePrompt prompt, PromptVersion version) => prompt.Find(version)?.DeclaredKind == PromptKind.Partial;
}
