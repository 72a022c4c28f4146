using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>Somebody answers for every prompt that has a manifest: its own owners, or those of the whole catalogue.</summary>
public static class OwnerRule
{
    /// <summary>Checks every prompt.</summary>
    public static IEnumerable<CatalogueDiagnostic> Check(ReviewSubject subject)
    {
        if (subject is null || subject.Catalogue.Settings.Owners.Count > 0)
        {
            yield break;
        }

        foreach (CataloguePrompt prompt in subject.Catalogue.Prompts)
        {
            if (prompt.Manifest is { Manifest.Owners.Count: 0 } file)
            {
                ManifestPlaces places = file.Places;
                yield return CatalogueDiagnostic.At(
                    file.Path,
                    places.Owners ?? places.Head,
                    GovernanceCodes.NoOwner,
                    DiagnosticSeverity.Warning,
                    $"nobody answers for '{prompt.Id}'; name people or teams under 'owners', here or for the whole catalogue in promptgen.yaml");
            }
        }
    }
}
