using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Rules.Governance;

namespace PromptGen.Build.Resolving;

/// <summary>
/// What the records of pinned prompts say of the pinned versions: whether somebody answers for them and whether they are tested. What concerns the catalogue as a whole, such as
/// its numbers and old versions, needs files that a build does not read, and is for <c>promptgen lint</c> and editors.
/// </summary>
internal static class RecordReview
{
    /// <summary>Asks the rules, and leaves out what they say of other prompts, such as partials.</summary>
    /// <param name="pins">The lock.</param>
    /// <param name="catalogue">The catalogue, with what the lock selects.</param>
    public static IEnumerable<CatalogueDiagnostic> Review(LockFile pins, PromptCatalogue catalogue)
    {
        var subject = new ReviewSubject(catalogue, [pins]);
        var manifests = new HashSet<string?>(pins.Entries.Select(p => catalogue.Find(p.Id)?.Manifest?.Path));
        return OwnerRule.Check(subject).Concat(TestedRule.Check(subject)).Concat(RetestRule.Check(subject)).Where(f => manifests.Contains(f.Path));
    }
}
