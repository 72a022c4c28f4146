extern alias generator;

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;
using TrackingNames = generator::PromptGen.Generator.TrackingNames;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>What an edit to a draft re-runs: the prompts that it is part of.</summary>
public sealed class DraftEditTests
{
    // The driver's account of its steps grows with every way from a file to a result, so more prompts cost minutes and show nothing else.
    private const int Count = 20;

    private static readonly (string Name, string Value)[] InnerLoop = [("PromptGenUseDrafts", "true")];

    [Fact]
    public void Every_step_of_drafts_has_a_name_that_a_run_knows()
    {
        GeneratorHost host = Run(Drafts().Draft("shared/style", Samples.Style + "Be brief.\n"));

        Assert.All(
            [TrackingNames.Drafts, TrackingNames.DraftBases, TrackingNames.ComparedDrafts, TrackingNames.PresentPartials, TrackingNames.DraftVerdicts, TrackingNames.DraftedPrompts],
            name => Assert.NotEmpty(host.Outputs(name)));
    }

    [Fact]
    public void An_edit_in_csharp_re_runs_nothing()
    {
        GeneratorHost edited = Run(Drafts().Draft(Samples.IdOf(7), Samples.DraftOf(7, "Good morning"))).WithCode("class A { int x; }");

        Assert.NotEmpty(edited.Everything());
        Assert.DoesNotContain(edited.Everything(), e => e.Reason != IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void The_next_edit_of_a_draft_re_runs_that_prompt_alone()
    {
        GeneratorHost host = Run(Drafts().Draft(Samples.IdOf(7), Samples.DraftOf(7, "Good morning")));
        GeneratorHost edited = host.WithFiles(Drafts().Draft(Samples.IdOf(7), Samples.DraftOf(7, "Good night")));

        Assert.Equal(1, edited.Renewed(host, TrackingNames.Drafts));
        Assert.Equal(1, edited.Renewed(host, TrackingNames.ComparedDrafts));
        Assert.Equal(1, edited.Renewed(host, TrackingNames.DraftVerdicts));
        Assert.Equal(1, edited.Renewed(host, TrackingNames.CompiledPrompts));
        Assert.Equal(1, edited.Changed(TrackingNames.Sources));
        Assert.Equal(0, edited.Ran(TrackingNames.DraftBases));
        Assert.Equal(0, edited.Ran(TrackingNames.PresentPartials));
        Assert.Equal(0, edited.Ran(TrackingNames.NameProblems));
        Assert.Equal(0, edited.Changed(TrackingNames.DraftedPrompts));
        Assert.Equal(0, edited.Changed(TrackingNames.CatalogSource));
        Assert.Contains("Good night", Source(edited, 7), System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_edit_of_a_draft_compiles_one_prompt()
    {
        GeneratorHost host = Run(Drafts());
        GeneratorHost edited = host.WithFiles(Drafts().Draft(Samples.IdOf(7), Samples.DraftOf(7, "Good morning")));

        // The release goes, and the draft comes in its place.
        Assert.Equal(1, edited.Renewed(host, TrackingNames.CompiledPrompts));
        Assert.Equal(Count + 1, edited.Result.GeneratedSources.Length);
        Assert.Equal("PG1041", Assert.Single(edited.Result.Diagnostics).Id);
        Assert.Contains("Good morning", Source(edited, 7), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_the_edit_compiles_the_pin_again()
    {
        GeneratorHost before = Run(Drafts());
        GeneratorHost after = before.WithFiles(Drafts().Draft(Samples.IdOf(7), Samples.DraftOf(7, "Good morning"))).WithFiles(Drafts());

        Assert.Equal(before.Sources, after.Sources);
        Assert.Empty(after.Result.Diagnostics);
    }

    [Fact]
    public void An_edit_of_a_partial_re_runs_the_prompts_that_include_it()
    {
        GeneratorHost host = Run(Drafts().Draft("shared/style", Samples.Style + "Be brief.\n"));
        GeneratorHost edited = host.WithFiles(Drafts().Draft("shared/style", Samples.Style + "Be long.\n"));

        // Every tenth prompt includes it.
        Assert.Equal(Count / 10, edited.Renewed(host, TrackingNames.CompiledPrompts));
        Assert.Equal(Count / 10, edited.Changed(TrackingNames.Sources));
        Assert.Contains("Be long.", Source(edited, 10), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_nobody_compiles_re_runs_no_prompt()
    {
        // Without the property a draft is no input.
        GeneratorHost host = GeneratorHost.Run(Drafts());
        GeneratorHost edited = host.WithFiles(Drafts().Draft(Samples.IdOf(7), Samples.DraftOf(7, "Good morning")));

        Assert.Empty(edited.Outputs(TrackingNames.Drafts).SelectMany(o => (IEnumerable<object>)o.Value));
        Assert.DoesNotContain(TestCatalogue.DraftPath(Samples.IdOf(7)), edited.Read);
        Assert.Equal(0, edited.Ran(TrackingNames.CompiledPrompts));
        Assert.Equal(host.Sources, edited.Sources);
    }

    private static GeneratorHost Run(TestCatalogue catalogue) => GeneratorHost.Run(catalogue, properties: InnerLoop);

    private static string Source(GeneratorHost host, int index) => host.Sources[Samples.IdOf(index).Replace('/', '.') + ".g.cs"];

    private static TestCatalogue Drafts() => Samples.ManyWithDrafts(Count);
}
