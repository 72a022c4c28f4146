using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Checking;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>All rules about who answers for a catalogue, and about what its records say. Each finding is a warning.</summary>
public static class GovernanceRules
{
    /// <summary>Applies every rule, in the order of the codes.</summary>
    public static IReadOnlyList<CatalogueDiagnostic> Check(ReviewSubject subject) =>
    [
        .. NumberRule.Check(subject),
        .. ReasonRule.Check(subject),
        .. OwnerRule.Check(subject),
        .. TestedRule.Check(subject),
        .. RetestRule.Check(subject),
        .. RetentionRule.Check(subject),
    ];
}
