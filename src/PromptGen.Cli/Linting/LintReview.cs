using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Testing;
using PromptGen.Requests;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Linting;

/// <summary>Reviews a catalogue and keeps what is asked for: rules look at prompts together, so that a part alone would be judged otherwise.</summary>
internal static class LintReview
{
    /// <summary>Every finding in the scope, in no particular order, at the severities of the rules.</summary>
    public static IEnumerable<CatalogueDiagnostic> Run(ReviewSubject subject, LintScope scope)
    {
        var findings = new List<CatalogueDiagnostic>(CatalogueReview.Review(subject));

        // The only rule that needs a reader of ranges, which builds and editors do without.
        foreach (PromptTestFile tests in subject.Catalogue.Prompts.Select(p => p.Tests).OfType<PromptTestFile>())
        {
            findings.AddRange(subject.Sound is null ? RangesOf(tests) : subject.Sound.Review($"ranges {typeof(CaseRanges).Module.ModuleVersionId} {tests.Digest}", () => RangesOf(tests)));
        }

        if (scope.IsAll)
        {
            return findings;
        }

        Dictionary<string, Dictionary<LinePosition, PromptId>> pins = subject.Locks.ToDictionary(file => file.Path, PlacesOf);
        return findings.Where(f => pins.TryGetValue(f.Path, out Dictionary<LinePosition, PromptId>? places)
            ? scope.HasLock(f.Path) || (places.TryGetValue(f.Start, out PromptId? id) && scope.Has(id))
            : scope.HasFile(f.Path));
    }

    private static List<CatalogueDiagnostic> RangesOf(PromptTestFile tests)
    {
        var findings = new List<CatalogueDiagnostic>();
        CaseRanges.Read(tests, findings);
        return findings;
    }

    private static Dictionary<LinePosition, PromptId> PlacesOf(LockFile file) =>
        Enumerable.Range(0, file.Entries.Count).ToDictionary(i => file.Positions[i], i => file.Entries[i].Id);
}
