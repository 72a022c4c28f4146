using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Requests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Build.Resolving;

/// <summary>Holds pins against the catalogue and, in locked mode, against what they ask for: then a build finds what <c>promptgen restore --locked</c> finds.</summary>
internal static class PinReview
{
    /// <summary>What is wrong with the pins, each at its id in the lock.</summary>
    /// <param name="pins">The lock.</param>
    /// <param name="catalogue">The catalogue, with what the lock selects.</param>
    /// <param name="isLocked">Whether each pin has to be what it asks for.</param>
    public static IEnumerable<CatalogueDiagnostic> Review(LockFile pins, PromptCatalogue catalogue, bool isLocked)
    {
        for (int i = 0; i < pins.Entries.Count; i++)
        {
            LockEntry pin = pins.Entries[i];
            PinFinding? finding = LockRules.CheckPin(pin, catalogue);
            if (finding is not null)
            {
                yield return LockRules.Locate(pins, i, finding);
            }

            // Of a pin that is broken already, nobody wants to know what it asks for.
            if (isLocked && finding?.Severity != DiagnosticSeverity.Error && (RequestRule.CheckForm(pin, catalogue.Find(pin.Id)?.Manifest?.Manifest) ?? RequestRule.CheckAnswer(pin)) is { } unmet)
            {
                yield return LockRules.Locate(pins, i, unmet);
            }
        }
    }
}
