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

/// <summary>
/// A released version's closure is exact: every partial that its body includes, and every partial that those pin, with
/// version and digest, and nothing else. Since each pin list is transitive by itself, one step from pin to pin is enough to
/// check it, whatever hostile files pin in circles.
/// </summary>
public static class ClosureRule
{
    /// <summary>Checks one released version.</summary>
    /// <param name="released">The version.</param>
    /// <param name="includes">The include tags of its parsed body.</param>
    /// <param name="find">Gives a released file by id and version; null when there is none.</param>
    /// <param name="diagnostics">Takes the findings; their spans are in the version's file.</param>
    public static void Check(PromptSource released, IReadOnlyList<IncludeReference> includes, Func<PromptId, PromptVersion, PromptSource?> find, DiagnosticBag diagnostics)
    {
        ValueList<IncludePin> pins = released.Pins ?? ValueList<IncludePin>.Empty;
        if (pins.Count + includes.Count == 0)
        {
            return;
        }

        var byId = pins.ToDictionary(p => p.Id);
        var direct = new HashSet<PromptId>();
        foreach (IncludeReference include in includes)
        {
            if (IncludeTarget.Resolve(include, released.Id, diagnostics) is not { } id)
            {
                continue;
            }

            direct.Add(id);
            if (!byId.ContainsKey(id))
            {
                diagnostics.Error(
                    CatalogueCodes.IncompleteClosure,
                    include.Span,
                    $"the front matter's includes pin no version of '{id}'{NearestName.Hint(id.Value, byId.Keys.Select(k => k.Value))}; releasing writes them: release the change as a new version");
            }
        }

        HashSet<PromptId>? further = null;
        for (int i = 0; i < pins.Count; i++)
        {
            PromptSource? partial = CheckPin(released, pins[i], released.PinSpans[i], byId, find, diagnostics);
            if (partial?.Pins is { Count: > 0 } own && direct.Contains(pins[i].Id))
            {
                (further ??= []).UnionWith(own.Select(p => p.Id));
            }
        }

        for (int i = 0; i < pins.Count; i++)
        {
            if (!direct.Contains(pins[i].Id) && further?.Contains(pins[i].Id) != true)
            {
                diagnostics.Error(CatalogueCodes.SuperfluousPin, released.PinSpans[i], $"'{pins[i].Id}' is pinned but not included, neither here nor by a partial that is");
            }
        }
    }

    // Gives the pinned file; null when it is not there.
    private static PromptSource? CheckPin(
        PromptSource released,
        IncludePin pin,
        TextSpan span,
        Dictionary<PromptId, IncludePin> byId,
        Func<PromptId, PromptVersion, PromptSource?> find,
        DiagnosticBag diagnostics)
    {
        if (pin.Id.Equals(released.Id))
        {
            diagnostics.Error(CatalogueCodes.ClosureCycle, span, $"'{pin.Id}' includes itself");
            return null;
        }

        if (find(pin.Id, pin.Version) is not { } partial)
        {
            diagnostics.Error(CatalogueCodes.MissingPartial, span, $"version {pin.Version} of '{pin.Id}' is not in the catalogue; restore its file from version control");
            return null;
        }

        if (!partial.Digest.Equals(pin.Digest))
        {
            diagnostics.Error(
                CatalogueCodes.PinDigestMismatch,
                span,
                $"'{pin.Id}' {pin.Version} is pinned with {pin.Digest}, but its file has {partial.Digest}; restore '{partial.Path}' from version control");
        }

        if (partial.DeclaredKind != PromptKind.Partial)
        {
            diagnostics.Error(CatalogueCodes.NotAPartial, span, $"'{pin.Id}' {pin.Version} is no partial; only prompts with kind: partial can be included");
        }

        foreach (IncludePin further in partial.Pins ?? ValueList<IncludePin>.Empty)
        {
            if (further.Id.Equals(released.Id))
            {
                diagnostics.Error(CatalogueCodes.ClosureCycle, span, $"'{pin.Id}' includes '{released.Id}', which includes it");
            }
            else if (!byId.TryGetValue(further.Id, out IncludePin? own))
            {
                diagnostics.Error(CatalogueCodes.IncompleteClosure, span, $"'{pin.Id}' includes '{further.Id}' {further.Version}, which includes here do not pin");
            }
            else if (!own.Equals(further))
            {
                diagnostics.Error(
                    CatalogueCodes.ConflictingPins,
                    span,
                    $"'{pin.Id}' needs '{further.Id}' {further.Version} ({further.Digest.Short}), but {own.Version} ({own.Digest.Short}) is pinned here; release '{pin.Id}' anew with the version you want");
            }
        }

        return partial;
    }
}
