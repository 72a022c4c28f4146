using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>Every release says why: a reason has at least a letter or a digit.</summary>
public static class ReasonRule
{
    /// <summary>Checks every released version, at its reason.</summary>
    public static IEnumerable<CatalogueDiagnostic> Check(ReviewSubject subject)
    {
        foreach (CataloguePrompt prompt in (subject ?? throw new ArgumentNullException(nameof(subject))).Catalogue.Prompts)
        {
            for (int i = 0; i < (prompt.Manifest?.Manifest.Versions.Count ?? 0); i++)
            {
                ManifestVersion record = prompt.Manifest!.Manifest.Versions[i];
                if (!record.Reason.Any(char.IsLetterOrDigit))
                {
                    yield return CatalogueDiagnostic.At(
                        prompt.Manifest.Path,
                        prompt.Manifest.Places.Versions[i].Reason,
                        CatalogueCodes.NoReason,
                        DiagnosticSeverity.Warning,
                        $"'{prompt.Id}' {record.Version} was released without a reason; write here why, for whoever asks in a year");
                }
            }
        }
    }
}
