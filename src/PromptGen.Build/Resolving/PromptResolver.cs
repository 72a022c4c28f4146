using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Rules;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Resolving;

/// <summary>Reads the lock and what it selects, and asks every rule about them. Rules and their words are the catalogue's; here is only what a build asks them of.</summary>
internal static class PromptResolver
{
    /// <summary>Answers a build. Nothing is written, and no content of any file makes it throw.</summary>
    public static Resolution Resolve(ResolveRequest request)
    {
        LockFile? pins = null;
        if (File.Exists(request.LockPath))
        {
            ReadResult<LockFile> read = LockFiles.Read(request.LockPath);
            if (read.Value is null)
            {
                return new Resolution(read.Diagnostics);
            }

            pins = read.Value;
        }

        if (request.CatalogueFolder.Length == 0)
        {
            return new Resolution(pins is { Entries.Count: > 0 } ? [NoCatalogue(pins)] : []);
        }

        CatalogueSelection selection;
        try
        {
            selection = SelectionReader.Read(request.CatalogueFolder, pins, request.UseDrafts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Resolution([CatalogueDiagnostic.OfFile(request.CatalogueFolder, CatalogueCodes.Unreadable, $"the catalogue cannot be listed: {e.Message.TrimEnd('.')}")]);
        }

        IEnumerable<CatalogueDiagnostic> findings = AcceptedFindings.Filter(Review(request, pins, selection), selection.Catalogue);
        return new Resolution(CatalogueReview.InOrder(ReadSeverities(request).Apply(findings)));
    }

    private static RuleSeverities ReadSeverities(ResolveRequest request) => RuleSeverities.Read(
        from path in request.ConfigFiles
        let text = CatalogueReader.ReadText(path).Value?.Text
        where text is not null
        select (path, text));

    private static CatalogueDiagnostic NoCatalogue(LockFile pins) => CatalogueDiagnostic.OfFile(
        pins.Path,
        UseCodes.MissingPromptsFolder,
        "the lock pins prompts, and the project has none: there is no folder 'prompts' beside it, and PromptGenPromptsPath names no other; set the property to the catalogue's folder");

    private static IEnumerable<CatalogueDiagnostic> Review(ResolveRequest request, LockFile? pins, CatalogueSelection selection)
    {
        PromptCatalogue catalogue = selection.Catalogue;
        var drafts = new DraftReview(catalogue, request.UseDrafts ? DraftSelection.Choose(catalogue, pins) : []);
        PromptSource[] pinned = [.. selection.Pinned.Where(p => !drafts.Replace(p.Id))];
        var subject = new ReviewSubject(catalogue, pins is null ? [] : [pins]);
        return catalogue.Diagnostics
            .Concat(AccessorNameRule.Check(pinned.Concat(drafts.Sources), request.ClassName))
            .Concat(pinned.AsParallel().AsOrdered().SelectMany(p => CatalogueReview.OfPrompt(subject, catalogue.Find(p.Id)! with { Draft = null })))
            .Concat(drafts.Review())
            .Concat(pins is null ? WithoutLock(request, catalogue) : PinReview.Review(pins, catalogue, request.IsLocked).Concat(RecordReview.Review(pins, catalogue)));
    }

    // In the inner loop nothing need be pinned yet; elsewhere a build that does not know its prompts fails.
    private static IEnumerable<CatalogueDiagnostic> WithoutLock(ResolveRequest request, PromptCatalogue catalogue) =>
        request.UseDrafts || catalogue.Prompts.Count == 0 ? [] : [MissingLock.At(request.LockPath)];
}
