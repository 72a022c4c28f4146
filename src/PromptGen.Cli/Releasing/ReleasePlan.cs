using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Releasing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Makes a release of a draft, in memory from start to end: what is returned without a problem can be written as it is.</summary>
internal static class ReleasePlan
{
    /// <summary>Makes the release that is asked for.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="catalogue">What is in it.</param>
    /// <param name="request">What is asked for.</param>
    public static ReleaseOutcome Make(string root, PromptCatalogue catalogue, ReleaseRequest request)
    {
        string folder = Path.GetDirectoryName(Path.Combine(root, CataloguePath.Of(request.Id, FileRole.Manifest).Replace('/', Path.DirectorySeparatorChar)))!;
        CataloguePrompt? prompt = catalogue.Find(request.Id);
        if (prompt?.Draft is not { } draft)
        {
            CatalogueDiagnostic[] unread = [.. DraftCheck.OfFolder(catalogue, folder).Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error)];
            return new ReleaseOutcome(request.Id, null, unread.Length > 0 ? [.. unread.Select(ReleaseProblem.Of)] : [new ReleaseProblem(NoDraft(root, catalogue, prompt, request.Id))]);
        }

        var check = new DraftCheck(catalogue, draft);
        var outcome = new ReleaseOutcome(request.Id, null, [.. check.Errors.Select(ReleaseProblem.Of)]) { Warnings = check.Warnings };
        if (check.Errors.Count > 0)
        {
            return outcome;
        }

        Manifest manifest = prompt.Manifest?.Manifest ?? Manifest.Empty;
        PromptSource? newest = manifest.Versions.Where(v => v.Version.IsStable).Max(v => v.Version) is { } known ? prompt.Find(known) : null;
        if (newest is not null)
        {
            VersionContent before = VersionContent.Of(newest, DraftCheck.KindOf(catalogue, newest));
            outcome = outcome with { Previous = newest.Version, Derived = BumpRule.Derive(before, VersionContent.OfDraft(draft, check.Kind, check.Closure)) };
        }

        PromptVersion? version = VersionRequestRule.Choose(request.Bump, outcome.Previous, outcome.Derived, out string? refusal);
        if (version is not null && manifest.Find(version) is not null)
        {
            refusal = $"version {version} of '{request.Id}' is released already, and a released version never changes";
        }

        return version is null || refusal is not null
            ? outcome with { Problems = [new ReleaseProblem(refusal!)] }
            : Complete(outcome, prompt, draft, check, ReleaseBuilder.Build(draft, check.Closure, manifest, new ReleaseNote(version, request.Author, request.Time, request.Reason)));
    }

    // The last look before it is for ever: the files as they will be read.
    private static ReleaseOutcome Complete(ReleaseOutcome outcome, CataloguePrompt prompt, PromptSource draft, DraftCheck check, Release release)
    {
        PromptVersion version = release.Record.Version;
        PromptSource? there = prompt.Find(version);
        if (there is not null && !there.Digest.Equals(release.Record.Digest))
        {
            string message = $"'{there.Path}' is there with another text, though the manifest does not list it: restore the manifest if {version} was released, else remove the file";
            return outcome with { Problems = [new ReleaseProblem(message)] };
        }

        string manifestPath = Path.Combine(Path.GetDirectoryName(draft.Path)!, "manifest.yaml");
        ReadResult<SourceText> text = PromptBytes.FromDecoded(draft.Path, release.Text);
        ReadResult<SourceText> yaml = PromptBytes.FromDecoded(manifestPath, ManifestWriter.Write(release.Manifest));
        ReadResult<PromptSource>? released = text.Value is { } source ? PromptFileReader.Read(draft.Id, version, draft.Path, source) : null;
        ReadResult<ManifestFile>? manifest = yaml.Value is { } manifestSource ? ManifestReader.Read(manifestPath, manifestSource) : null;
        IEnumerable<CatalogueDiagnostic> findings = text.Diagnostics.Concat(yaml.Diagnostics).Concat(released?.Diagnostics ?? ValueList<CatalogueDiagnostic>.Empty).Concat(manifest?.Diagnostics ?? ValueList<CatalogueDiagnostic>.Empty);
        CatalogueDiagnostic[] errors = [.. findings.Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            return outcome with { Problems = [.. errors.Select(ReleaseProblem.Of)] };
        }

        // A file that an interrupted release left behind is completed by this one, so it is no longer worth a word.
        return outcome with { Release = release, Includes = check.Closure, Warnings = [.. check.Warnings.Where(w => w.Path != there?.Path)] };
    }

    private static string NoDraft(string root, PromptCatalogue catalogue, CataloguePrompt? prompt, PromptId id)
    {
        string place = Path.Combine(root, CataloguePath.Of(id, FileRole.Draft).Replace('/', Path.DirectorySeparatorChar));
        return prompt is null
            ? $"there is no prompt '{id}' in '{root}'{NearestName.Hint(id.Value, catalogue.Prompts.Select(p => p.Id.Value))}"
            : $"'{id}' has no draft to release; write one at '{place}'";
    }
}
