using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Rendering;
using PromptGen.Requests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Testing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Decides which cases run with which drafts and versions. It reads and writes nothing.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="locks">The locks whose pins are tested.</param>
/// <param name="scope">Which files of a prompt are tested.</param>
/// <param name="filter">A part of the names of the cases that run, whatever its case; null for all.</param>
internal sealed class TestPlan(PromptCatalogue catalogue, IReadOnlyList<LockFile> locks, TestScope scope, string? filter)
{
    /// <summary>The subjects of one prompt: its draft first, then its versions from the oldest on. None when it has no cases that can be read.</summary>
    public IEnumerable<TestSubject> Of(CataloguePrompt prompt) => Of(prompt, Sources(prompt));

    /// <summary>What is about to be released of a prompt's draft, as the draft's subject; none when it has no cases that can be read.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="release">The draft with the number and the closure that it is released with.</param>
    public IEnumerable<TestSubject> OfRelease(CataloguePrompt prompt, PromptSource release) => Of(prompt, [release]);

    /// <summary>What keeps the file of a role from being read.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="role">The tests or the draft, which a prompt has one of.</param>
    public IEnumerable<CatalogueDiagnostic> ErrorsIn(CataloguePrompt prompt, FileRole role)
    {
        string place = CataloguePath.Of(prompt.Id, role);
        return catalogue.Diagnostics.Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error && d.Path.Replace(Path.DirectorySeparatorChar, '/') is var path && (path == place || path.EndsWith("/" + place, StringComparison.Ordinal)));
    }

    private IEnumerable<TestSubject> Of(CataloguePrompt prompt, IEnumerable<PromptSource> sources)
    {
        CatalogueDiagnostic[] unread = [.. ErrorsIn(prompt, FileRole.Tests)];
        if (prompt.Tests is not { } file || unread.Length > 0)
        {
            return unread.Length > 0 ? [Broken(prompt, unread)] : [];
        }

        var findings = new List<CatalogueDiagnostic>();
        Dictionary<PromptTestCase, PinRequest> ranges = CaseRanges.Read(file, findings);
        if (findings.Count > 0)
        {
            return [Broken(prompt, findings)];
        }

        findings.AddRange(Missing(prompt));
        if (prompt.Draft is null && prompt.Versions.Count == 0 && findings.Count == 0)
        {
            findings.Add(CatalogueDiagnostic.OfFile(file.Path, CatalogueCodes.UnknownPrompt, $"these are cases of '{prompt.Id}', which has neither a draft nor a release; write '{CataloguePath.Of(prompt.Id, FileRole.Draft)}', or move the cases to their prompt"));
        }

        IEnumerable<TestSubject> subjects = sources.Select(s => Make(prompt, s, ranges));
        return findings.Count > 0 ? [Broken(prompt, findings), .. subjects] : [.. subjects];
    }

    private static TestSubject Broken(CataloguePrompt prompt, IReadOnlyList<CatalogueDiagnostic> findings) => new(prompt, null, null, null, [], findings);

    // A draft that cannot be read and a pin that is not in order would otherwise go untested in silence.
    private IEnumerable<CatalogueDiagnostic> Missing(CataloguePrompt prompt)
    {
        IEnumerable<CatalogueDiagnostic> inDraft = prompt.Draft is null && scope != TestScope.Pinned ? ErrorsIn(prompt, FileRole.Draft) : [];
        var inPins =
            from pins in locks
            let index = pins.IndexOf(prompt.Id)
            where index >= 0
            let finding = LockRules.CheckPin(pins.Entries[index], catalogue)
            where finding is { Severity: DiagnosticSeverity.Error }
            select LockRules.Locate(pins, index, finding);
        return inDraft.Concat(inPins);
    }

    private IEnumerable<PromptSource> Sources(CataloguePrompt prompt)
    {
        var pinned = new HashSet<PromptVersion>(locks.Select(l => l.Find(prompt.Id)?.Resolved).OfType<PromptVersion>());
        PromptSource[] versions = scope switch
        {
            TestScope.Draft => [],
            TestScope.All => [.. prompt.Versions.Where(v => prompt.Manifest?.Manifest.Find(v.Version!) is { Status: not VersionStatus.Retired })],
            _ => [.. prompt.Versions.Where(v => pinned.Contains(v.Version!))],
        };
        if (scope != TestScope.Pinned && prompt.Draft is { } draft)
        {
            yield return draft;
        }
        else if (scope == TestScope.Usual && versions.Length == 0 && catalogue.FindNewest(prompt.Id) is { } newest)
        {
            yield return newest;
        }

        foreach (PromptSource version in versions)
        {
            yield return version;
        }
    }

    private TestSubject Make(CataloguePrompt prompt, PromptSource source, Dictionary<PromptTestCase, PinRequest> ranges)
    {
        var file = RenderableFile.Of(catalogue, source);
        PromptVersion number = source.Version ?? DraftNumber.Of(catalogue, prompt, file.Check);

        // What is about to be released stands in the draft's file.
        PromptVersion? version = source.Path == prompt.Draft?.Path ? null : source.Version;
        PromptTestCase[] cases =
        [
            .. prompt.Tests!.Cases.Where(c => (!ranges.TryGetValue(c, out PinRequest? range) || range.Matches(number)) && (filter is null || c.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))),
        ];
        TestedPrompt? tested = file.Program is null ? null : new TestedPrompt(version?.ToString() ?? TestSubject.Draft, source.Path, file.Program);
        return new TestSubject(prompt, version, file.Program?.Contract, tested, cases, file.Errors);
    }
}
