using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Closures;

/// <summary>Makes the closure that a release writes: the newest stable release of each included partial, and what that pins.</summary>
public static class ClosureBuilder
{
    /// <summary>Makes the closure of a draft.</summary>
    /// <param name="draft">The prompt that is to be released.</param>
    /// <param name="includes">The include tags of its parsed body.</param>
    /// <param name="newest">Gives the newest stable release of a prompt; null when it has none.</param>
    /// <param name="known">The ids of all prompts, for suggestions.</param>
    /// <param name="diagnostics">Takes what is wrong; the closure is complete only when nothing is.</param>
    /// <returns>The pins in order of their ids.</returns>
    public static ValueList<IncludePin> Build(
        PromptSource draft,
        IReadOnlyList<IncludeReference> includes,
        Func<PromptId, PromptSource?> newest,
        IEnumerable<PromptId> known,
        DiagnosticBag diagnostics)
    {
        var pins = new Dictionary<PromptId, (IncludePin Pin, PromptId Because)>();
        var seen = new HashSet<PromptId>();
        foreach (IncludeReference include in includes)
        {
            if (IncludeTarget.Resolve(include, draft.Id, diagnostics) is not { } id || !seen.Add(id))
            {
                continue;
            }

            if (newest(id) is not { Version: not null } partial)
            {
                diagnostics.Error(CatalogueCodes.MissingPartial, include.Span, $"there is no stable release of '{id}' to include{NearestName.Hint(id.Value, known.Where(k => !k.Equals(id)).Select(k => k.Value))}");
                continue;
            }

            if (partial.DeclaredKind != PromptKind.Partial)
            {
                diagnostics.Error(CatalogueCodes.NotAPartial, include.Span, $"'{id}' is no partial; only prompts with kind: partial can be included");
            }

            Add(pins, new IncludePin(id, partial.Version, partial.Digest), id, draft, include.Span, diagnostics);
            foreach (IncludePin further in partial.Pins ?? ValueList<IncludePin>.Empty)
            {
                Add(pins, further, id, draft, include.Span, diagnostics);
            }
        }

        return new ValueList<IncludePin>(pins.Values.Select(p => p.Pin).OrderBy(p => p.Id));
    }

    private static void Add(
        Dictionary<PromptId, (IncludePin Pin, PromptId Because)> pins,
        IncludePin pin,
        PromptId because,
        PromptSource draft,
        TextSpan span,
        DiagnosticBag diagnostics)
    {
        if (pin.Id.Equals(draft.Id))
        {
            diagnostics.Error(CatalogueCodes.ClosureCycle, span, $"'{because}' includes '{draft.Id}', which includes it");
        }
        else if (!pins.TryGetValue(pin.Id, out (IncludePin Pin, PromptId Because) known))
        {
            pins.Add(pin.Id, (pin, because));
        }
        else if (!known.Pin.Equals(pin))
        {
            diagnostics.Error(
                CatalogueCodes.ConflictingPins,
                span,
                $"'{because}' needs '{pin.Id}' {pin.Version} and '{known.Because}' needs {known.Pin.Version}; release the older of the two anew");
        }
    }
}
