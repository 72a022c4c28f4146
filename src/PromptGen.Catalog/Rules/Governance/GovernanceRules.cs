using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>All rules about who answers for a catalogue, and about what its records say. Each finding is a warning.</summary>
public static class GovernanceRules
{
    /// <summary>Applies every rule, in the order of the codes.</summary>
    public static IReadOnlyList<CatalogueDiagnostic> Check(GovernanceScope scope) =>
    [
        .. NumberRule.Check(scope),
        .. ReasonRule.Check(scope),
        .. OwnerRule.Check(scope),
        .. TestedRule.Check(scope),
        .. RetestRule.Check(scope),
        .. RetentionRule.Check(scope),
    ];
}
