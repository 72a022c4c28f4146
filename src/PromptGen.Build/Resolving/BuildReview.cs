using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Rules;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Selection;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Build.Resolving;

/// <summary>Asks every rule about what an application compiles. Rules and their words are the catalogue's; here is only what a build asks them of.</summary>
internal static class BuildReview
{
    /// <summary>What a build is told, each finding once, by file and place.</summary>
    /// <param name="request">What the build asks.</param>
    /// <param name="resolution">What its lock comes to.</param>
    /// <param name="sound">The versions that need not be looked at again; takes those of now.</param>
    public static IReadOnlyList<CatalogueDiagnostic> Review(ResolveRequest request, Resolution resolution, SoundVersions sound)
    {
        if (resolution.Selection is not { } selection)
        {
            return resolution.Findings;
        }

        IEnumerable<CatalogueDiagnostic> findings = AcceptedFindings.Filter(Findings(request, resolution, selection, sound), selection.Catalogue).Where(f => !IsOthersBusiness(request, f));
        return CatalogueReview.InOrder(ReadSeverities(request).Apply(findings));
    }

    private static IEnumerable<CatalogueDiagnostic> Findings(ResolveRequest request, Resolution resolution, CatalogueSelection selection, SoundVersions sound)
    {
        LockFile? pins = resolution.Pins;
        PromptCatalogue catalogue = selection.Catalogue;
        var drafts = new DraftReview(catalogue, selection.Drafts);
        PromptSource[] pinned = [.. selection.Pinned.Where(p => !drafts.Replace(p.Id))];
        var subject = new ReviewSubject(catalogue, pins is null ? [] : [pins]);
        return catalogue.Diagnostics
            .Concat(AccessorNameRule.Check(pinned.Concat(drafts.Sources), request.ClassName))
            .Concat(Concurrently.Select(pinned, p => sound.Review(catalogue, p, () => CatalogueReview.OfPrompt(subject, catalogue.Find(p.Id)! with { Draft = null }))).SelectMany(f => f))
            .Concat(drafts.Review())
            .Concat(pins is null ? WithoutLock(request, resolution.Index) : PinReview.Review(pins, catalogue, request.IsLocked).Concat(RecordReview.Review(pins, catalogue)));
    }

    // In the inner loop nothing need be pinned yet; elsewhere a build that does not know its prompts fails. Prompts of a package, which may have come with another, oblige nobody.
    private static IEnumerable<CatalogueDiagnostic> WithoutLock(ResolveRequest request, CatalogueIndex index) =>
        request.Selected.WithDrafts || !request.NeedsLock || index.Prompts.All(p => request.PackagedRoots.Contains(p.Root)) ? [] : [MissingLock.At(request.Selected.LockPath)];

    // Advice on the files of a package is for those who make it.
    private static bool IsOthersBusiness(ResolveRequest request, CatalogueDiagnostic finding) =>
        finding.Diagnostic.Severity != DiagnosticSeverity.Error && request.PackagedRoots.Any(root => finding.Path.StartsWith(root, StringComparison.Ordinal));

    private static RuleSeverities ReadSeverities(ResolveRequest request) => RuleSeverities.Read(
        from path in request.ConfigFiles
        let text = CatalogueReader.ReadText(path).Value?.Text
        where text is not null
        select (path, text));
}
