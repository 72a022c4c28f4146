using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>Puts a page's files through the readers, the parser and the binder, and through the choice of versions.</summary>
internal sealed class ExampleCatalogue
{
    private const string Root = "prompts/";
    private const string LockPath = "prompts.lock.json";
    private const string SettingsPath = Root + "promptgen.yaml";

    /// <summary>The day on which the examples are looked at.</summary>
    private static readonly DateTime Today = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<CatalogueDiagnostic> _findings = [];
    private readonly Dictionary<PromptSource, TemplateSyntax> _trees = [];

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
        _findings.AddRange(catalogue.Diagnostics);
        PromptSource[] sources = catalogue.Prompts.SelectMany(p => p.Draft is null ? p.Versions : p.Versions.Append(p.Draft)).ToArray();
        foreach (PromptSource source in sources)
        {
            var bag = new DiagnosticBag();
            _trees.Add(source, TemplateParser.Parse(source.Source, source.BodyStart, bag));
            Add(source.Path, source.Source, bag.Items);
        }

        _findings.AddRange(CatalogueCheck.Check(catalogue, s => _trees[s]));

        // Behind a broken file, findings of its body would be guesses, as they are in a build.
        var broken = _findings.Select(f => f.Path).ToHashSet();
        var partials = new ExamplePartials(catalogue);
        foreach (PromptSource source in sources.Where(s => !broken.Contains(s.Path)))
        {
            Bind(source, partials);
        }

        Choose(catalogue, files);
        Govern(catalogue, files);
    }

    private void Bind(PromptSource source, ExamplePartials partials)
    {
        var bag = new DiagnosticBag();
        var inPartials = new List<PartialDiagnostic>();
        TemplateSyntax tree = _trees[source];
        PromptKind kind = KindRule.Resolve(source.Header, PromptKindInference.Infer(tree, partials.For(source), source.Header.Inputs));
        if (kind == PromptKind.Partial)
        {
            TemplateBinder.BindPartial(ExamplePartials.SourceOf(source), tree, partials.For(source), bag, inPartials);
        }
        else
        {
            TemplateBinder.Bind(source.Id.Value, source.Source, tree, source.Header.ToContract(kind), partials.For(source), bag, inPartials);
        }

        Add(source.Path, source.Source, bag.Items);
        foreach (PartialDiagnostic finding in inPartials)
        {
            _findings.Add(CatalogueDiagnostic.In(partials.PathOf(finding.Partial), finding.Partial.Source, finding.Diagnostic));
        }
    }

    /// <summary>Chooses versions as a build does; prompts without a manifest were never released and are left alone.</summary>
    private void Choose(PromptCatalogue catalogue, IReadOnlyDictionary<string, byte[]> files)
    {
        if (files.TryGetValue(LockPath, out byte[]? bytes))
        {
            ChoosePinned(catalogue, bytes);
            return;
        }

        foreach (CataloguePrompt prompt in catalogue.Prompts.Where(p => p.Manifest is not null && p.Versions.Count == p.Manifest.Manifest.Versions.Count))
        {
            VersionChoice choice = VersionSelection.Choose(prompt.Id, prompt.Manifest!.Manifest, lockFile: null);
            if (choice.Code is not null)
            {
                _findings.Add(CatalogueDiagnostic.OfFile(prompt.Manifest.Path, choice.Code, choice.Problem!, DiagnosticSeverity.Warning));
            }
        }
    }

    // An example with settings of its own is about how a catalogue is looked after; the others have no owners, tests and the like.
    private void Govern(PromptCatalogue catalogue, IReadOnlyDictionary<string, byte[]> files)
    {
        if (files.ContainsKey(SettingsPath))
        {
            var scope = new GovernanceScope(catalogue, [], s => _trees[s], Today);
            _findings.AddRange(AcceptedFindings.Filter(GovernanceRules.Check(scope), catalogue));
        }
    }

    private void ChoosePinned(PromptCatalogue catalogue, byte[] bytes)
    {
        ReadResult<SourceText> text = PromptBytes.Decode(LockPath, bytes);
        ReadResult<LockFile> read = LockReader.Read(LockPath, text.Value!);
        _findings.AddRange(read.Diagnostics);
        if (read.Value is { } pins)
        {
            _findings.AddRange(LockRules.Check(pins, catalogue, s => _trees[s]));
        }
    }

    private void Add(string path, SourceText source, IEnumerable<Diagnostic> findings) =>
        _findings.AddRange(findings.Select(d => CatalogueDiagnostic.In(path, source, d)));
}
