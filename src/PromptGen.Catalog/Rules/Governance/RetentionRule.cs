using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>What is older than the retention policy and needed by nobody is removed. Channels may serve any version, so a catalogue that names their repositories is not judged.</summary>
public static class RetentionRule
{
    /// <summary>Checks every version, at its number.</summary>
    public static IEnumerable<CatalogueDiagnostic> Check(ReviewSubject subject)
    {
        PromptCatalogue catalogue = (subject ?? throw new ArgumentNullException(nameof(subject))).Catalogue;
        if (subject.Now is not { } now || catalogue.Settings is not { RetentionDays: { } days, Repositories.Count: 0 } || catalogue.HasErrors)
        {
            yield break;
        }

        foreach (PruneCandidate candidate in PrunePlan.Make(catalogue, [.. subject.Locks, .. subject.OtherLocks], new PruneRequest(now, days)).Candidates.Where(c => c.KeptBecause is null))
        {
            ManifestFile file = catalogue.Find(candidate.Id)!.Manifest!;
            int index = file.Manifest.Versions.ToList().IndexOf(candidate.Record);
            string message = FormattableString.Invariant($"'{candidate.Id}' {candidate.Record.Version} was last in use on {candidate.LastUse:yyyy-MM-dd}, longer ago than the {days} days")
                + " for which promptgen.yaml keeps versions, and nothing reaches it; remove it with 'promptgen prune --yes'";
            yield return CatalogueDiagnostic.At(file.Path, file.Places.Versions[index].Number, GovernanceCodes.PruneDue, DiagnosticSeverity.Warning, message);
        }
    }
}
