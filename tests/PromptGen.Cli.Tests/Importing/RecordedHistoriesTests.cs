using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Cli.Compilation;
using PromptGen.Cli.Tests.Support;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Cli.Tests.Importing;

// The runtime has another type of this name.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Real prompts in all their versions, imported, read back, rendered by both engines, and compared with the recorded texts.</summary>
public sealed class RecordedHistoriesTests(ImportedHistories imported) : IClassFixture<ImportedHistories>
{
    [Fact]
    public void The_catalogue_holds_every_version_and_no_error()
    {
        imported.Require();

        Assert.Equal(134, imported.Catalogue.Prompts.Count);
        Assert.Equal(469, imported.Catalogue.Prompts.Sum(p => p.Versions.Count));
        Assert.Empty(imported.Catalogue.Diagnostics);
        Assert.DoesNotContain(CatalogueReview.Review(new ReviewSubject(imported.Catalogue, [])), f => f.Diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(imported.Histories.Select(h => h.Id).Order(StringComparer.Ordinal), imported.Catalogue.Prompts.Select(p => p.Id.Value));
    }

    // What people wrote and used for years has no unused inputs and no dead branches, in any version.
    [Fact]
    public void No_version_gets_advice_on_its_text()
    {
        imported.Require();

        Assert.All(imported.Catalogue.Prompts.SelectMany(p => p.Versions), version => Assert.Empty(CatalogueReview.Advice(PromptCheck.Check(version, new CataloguePartials(imported.Catalogue, version)))));
    }

    [Fact]
    public void Each_draft_is_the_newest_version()
    {
        imported.Require();

        Assert.All(imported.Catalogue.Prompts, p => Assert.Equal(p.Versions[^1].Digest, p.Draft!.Digest));
    }

    [Fact]
    public void The_interpreter_renders_every_version_as_it_was_recorded()
    {
        imported.Require();
        int compared = 0;
        foreach (RecordedHistory history in imported.Histories)
        {
            for (int i = 0; i < history.Texts.Count; i++)
            {
                Assert.Equal(history.Texts[i], Interpret(imported.Version(history.Id, i)));
                compared++;
            }
        }

        Assert.Equal(469, compared);
    }

    /// <summary>A lock pins the nth version of every prompt that has one, and everything it pins is generated, compiled and called.</summary>
    [Fact]
    public void The_compiled_accessors_render_every_version_as_it_was_recorded()
    {
        imported.Require();
        IReadOnlyList<MemoryFile> files = imported.Files();
        int compared = 0;
        for (int round = 0; round < imported.Histories.Max(h => h.Texts.Count); round++)
        {
            RecordedHistory[] pinned = [.. imported.Histories.Where(h => h.Texts.Count > round)];
            var versions = pinned.ToDictionary(h => h.Id, h => imported.Version(h.Id, round));
            using CompiledPrompts? compiled = CatalogueCompiler.Compile([.. files, Lock(versions.Values)], out IReadOnlyList<CompilationProblem> problems);
            Assert.Empty(problems);
            foreach (RecordedHistory history in pinned)
            {
                Type accessor = compiled!.Find(history.Id)!;
                var rendered = (RenderedPrompt)CompiledPrompts.RenderMethod(accessor).Invoke(null, null)!;
                Assert.Equal(history.Texts[round], rendered.Text);
                Assert.Equal(versions[history.Id].Version!.ToString(), rendered.Version);
                compared++;
            }
        }

        Assert.Equal(469, compared);
    }

    private static string Interpret(PromptSource version)
    {
        var diagnostics = new DiagnosticBag();
        TemplateSyntax syntax = TemplateParser.Parse(version.Source, version.BodyStart, diagnostics);
        BoundTemplate? bound = TemplateBinder.Bind(version.Id.Value, version.Source, syntax, version.Header.ToContract(PromptKind.Text), new NoPartials(), diagnostics);
        Assert.Empty(diagnostics.Items);
        return TemplateProgram.Compile(bound!).RenderText(new NoArguments());
    }

    private static MemoryFile Lock(IEnumerable<PromptSource> pins)
    {
        IEnumerable<string> entries = pins.Select(p => $"    \"{p.Id}\": {{ \"requested\": \"{p.Version}\", \"resolved\": \"{p.Version}\", \"digest\": \"{p.Digest}\" }}");
        return new MemoryFile("prompts.lock.json", "lock", "{\n  \"schema\": 1,\n  \"prompts\": {\n" + string.Join(",\n", entries) + "\n  }\n}\n");
    }

    private sealed class NoPartials : IPartialResolver
    {
        public IReadOnlyCollection<string> Ids => [];

        public PartialSource? Find(string id, PartialSource? includer) => null;
    }

    private sealed class NoArguments : IPromptArguments
    {
        public TemplateValue Get(int slot) => throw new InvalidOperationException("an imported text has no inputs");
    }
}
