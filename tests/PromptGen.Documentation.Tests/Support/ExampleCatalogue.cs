using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Rules;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>Puts a page's files through the review, and through the choice of versions.</summary>
internal sealed class ExampleCatalogue
{
    private const string Root = "prompts/";
    private const string LockPath = "prompts.lock.json";
    private const string SettingsPath = Root + "promptgen.yaml";

    /// <summary>The day on which the examples are looked at.</summary>
    private static readonly DateTime Today = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<CatalogueDiagnostic> _findings = [];

    private ExampleCatalogue()
    {
    }

    /// <summary>Everything that is wrong with the files, as build logs show it.</summary>
    public static string[] FindingsOf(IReadOnlyDictionary<string, byte[]> files)
    {
        var example = new ExampleCatalogue();
        example.Read(files);
        return example._findings.Select(f => f.ToString()).Distinct().Order(StringComparer.Ordinal).ToArray();
    }

    private void Read(IReadOnlyDictionary<string, byte[]> files)
    {
        PromptCatalogue catalogue = CatalogueAssembler.Assemble(files.Where(f => f.Key.StartsWith(Root, StringComparison.Ordinal))
            .Select(f => new CatalogueEntry(f.Key[Root.Length..], f.Key, PromptBytes.Decode(f.Key, f.Value))));
        LockFile? pins = files.TryGetValue(LockPath, out byte[]? bytes) ? ReadLock(bytes) : null;
        IReadOnlyList<CatalogueDiagnostic> findings = CatalogueReview.Review(new ReviewSubject(catalogue, pins is null ? [] : [pins], Today));

        // An example with settings of its own is about how a catalogue is looked after; the others have no owners, tests and the like.
        _findings.AddRange(files.ContainsKey(SettingsPath) ? findings : findings.Where(f => RuleTable.Find(f.Diagnostic.Code).Category != "PromptGen.Governance"));
        if (bytes is null)
        {
            Choose(catalogue);
        }
    }

    /// <summary>Chooses versions as a build without a lock does; prompts without a manifest were never released and are left alone.</summary>
    private void Choose(PromptCatalogue catalogue)
    {
        foreach (CataloguePrompt prompt in catalogue.Prompts.Where(p => p.Manifest is not null && p.Versions.Count == p.Manifest.Manifest.Versions.Count))
        {
            VersionChoice choice = VersionSelection.Choose(prompt.Id, prompt.Manifest!.Manifest, lockFile: null);
            if (choice.Code is not null)
            {
                _findings.Add(CatalogueDiagnostic.OfFile(prompt.Manifest.Path, choice.Code, choice.Problem!, DiagnosticSeverity.Warning));
            }
        }
    }

    private LockFile? ReadLock(byte[] bytes)
    {
        ReadResult<SourceText> text = PromptBytes.Decode(LockPath, bytes);
        ReadResult<LockFile> read = LockReader.Read(LockPath, text.Value!);
        _findings.AddRange(read.Diagnostics);
        return read.Value;
    }
}
