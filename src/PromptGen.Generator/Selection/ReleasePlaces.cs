using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Generator.Inputs;

namespace PromptGen.Generator.Selection;

/// <summary>Which released files exist, whatever is in them: what manifests name and is missing, and what no manifest names.</summary>
internal static class ReleasePlaces
{
    private static readonly Dictionary<PromptVersion, string> NoFiles = [];
    private static readonly Dictionary<PromptVersion, PromptSource> NotCompared = [];

    /// <summary>Compares the manifests of compiled prompts with the files that exist.</summary>
    public static ValueList<CatalogueDiagnostic> Check(ValueList<ManifestInput> manifests, ValueList<ReleasePlace> places, ReleaseSelection releases)
    {
        var files = new Dictionary<PromptId, Dictionary<PromptVersion, string>>();
        foreach (ReleasePlace place in places)
        {
            if (place.Version is null)
            {
                continue;
            }

            if (!files.TryGetValue(place.Id, out Dictionary<PromptVersion, string>? ofPrompt))
            {
                files.Add(place.Id, ofPrompt = []);
            }

            ofPrompt[place.Version] = place.Path;
        }

        var findings = new List<CatalogueDiagnostic>();
        foreach (ManifestInput manifest in manifests)
        {
            if (manifest.Id is null)
            {
                continue;
            }

            if (manifest.File is not null && releases.Find(manifest.Id) is not null)
            {
                findings.AddRange(ReleaseRule.Check(manifest.Id, manifest.File, files.TryGetValue(manifest.Id, out Dictionary<PromptVersion, string>? ofPrompt) ? ofPrompt : NoFiles, NotCompared));
            }

            files.Remove(manifest.Id);
        }

        // What is left has no manifest at all. With a lock, such a prompt cannot be among those that are compiled.
        if (!releases.IsLocked)
        {
            foreach (KeyValuePair<PromptId, Dictionary<PromptVersion, string>> orphan in files)
            {
                findings.AddRange(ReleaseRule.Check(orphan.Key, null, orphan.Value, NotCompared));
            }
        }

        return new ValueList<CatalogueDiagnostic>(findings);
    }
}
