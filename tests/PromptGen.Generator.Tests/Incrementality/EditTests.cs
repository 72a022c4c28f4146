extern alias generator;

using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;
using TrackingNames = generator::PromptGen.Generator.TrackingNames;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>What an edit re-runs, seen through the driver's own account of its steps.</summary>
public sealed class EditTests
{
    private const int Count = 60;

    [Fact]
    public void A_first_run_runs_everything()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Equal(Count + 1, host.Result.GeneratedSources.Length);
        Assert.Equal(Count, host.Changed(TrackingNames.Sources));
        Assert.Equal(1, host.Changed(TrackingNames.CatalogSource));
    }

    [Fact]
    public void Every_step_has_a_name_that_a_run_knows()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed().Set("/catalogue/prompts/promptgen.yaml", "models: []\n").Add("broken", "---\n---\n{{ nobody }}\n"));

        // A lock would hide the rest, and what it leaves out is the step that this catalogue does not reach.
        Assert.Equal(TrackingNames.All.Except([TrackingNames.KnownPrompts, TrackingNames.StubSource]).Where(n => !IsOfDrafts(n)), TrackingNames.All.Where(n => host.Outputs(n).Any() && !IsOfDrafts(n)));
    }

    [Fact]
    public void The_same_input_again_re_runs_nothing()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));
        GeneratorHost again = host.WithFiles(Samples.Many(Count));

        Assert.DoesNotContain(again.Everything(), e => e.Reason != IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_unrelated_edit_in_csharp_re_runs_nothing()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count), "class A { }");
        GeneratorHost edited = host.WithCode("class A { int x; } class B { System.DateOnly d; }");

        Assert.NotEmpty(edited.Everything());
        Assert.DoesNotContain(edited.Everything(), e => e.Reason != IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_new_file_object_with_the_old_text_ends_at_the_reading_step()
    {
        GeneratorHost touched = GeneratorHost.Run(Samples.Many(Count)).Touch(TestCatalogue.VersionPath(Samples.IdOf(7)));

        Assert.Equal(1, touched.Changed(TrackingNames.Files));
        Assert.Equal(1, touched.Ran(TrackingNames.Versions));
        Assert.Equal(0, touched.Changed(TrackingNames.Versions));
        Assert.Equal(0, touched.Ran(TrackingNames.CompiledPrompts));
        Assert.All(touched.HandedOver(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(59)]
    public void One_edited_prompt_re_emits_one_file(int index)
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));
        TestCatalogue next = Samples.Many(Count).Add(Samples.IdOf(index), Samples.BodyOf(index, "Good morning"));
        GeneratorHost edited = host.WithFiles(next);

        Assert.Empty(edited.Result.Diagnostics);
        Assert.Equal(1, edited.Renewed(host, TrackingNames.CompiledPrompts));
        Assert.Equal(1, edited.Changed(TrackingNames.Sources));
        Assert.Equal(0, edited.Changed(TrackingNames.CatalogSource));
        Assert.Equal(0, edited.Ran(TrackingNames.NameProblems));
        Assert.Equal(1, edited.HandedOver().Count(r => r == IncrementalStepRunReason.Modified));
        Assert.All(edited.HandedOver(), r => Assert.True(r is IncrementalStepRunReason.Modified or IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, r.ToString()));
        Assert.Equal(
            host.Sources.Where(s => !s.Key.Contains($"prompt-{index}.g.cs", System.StringComparison.Ordinal)),
            edited.Sources.Where(s => !s.Key.Contains($"prompt-{index}.g.cs", System.StringComparison.Ordinal)));
        Assert.Contains("Good morning", edited.Sources[Samples.IdOf(index).Replace('/', '.') + ".g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_the_text_alone_judges_one_file()
    {
        // The manifests are as they were: what they say is not looked up again for the other prompts.
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));
        TestCatalogue next = Samples.Many(Count).Set(TestCatalogue.VersionPath(Samples.IdOf(7)), Samples.BodyOf(7, "Good morning"));
        GeneratorHost edited = host.WithFiles(next);

        Assert.Equal(1, edited.Renewed(host, TrackingNames.Versions));
        Assert.Equal(1, edited.Renewed(host, TrackingNames.Verdicts));
        Assert.Equal(0, edited.Ran(TrackingNames.Releases));
        Assert.Equal(0, edited.Changed(TrackingNames.Pinned));
        Assert.Equal("PG1001", Assert.Single(edited.Result.Diagnostics).Id);
        Assert.Equal(Count, edited.Result.GeneratedSources.Length);
    }

    [Fact]
    public void A_new_prompt_emits_its_file_and_the_catalogue()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));
        GeneratorHost edited = host.WithFiles(Samples.Many(Count).Add("about/us", Samples.Text));

        Assert.Equal(1, edited.Renewed(host, TrackingNames.CompiledPrompts));
        Assert.Equal(1, edited.Changed(TrackingNames.Sources));
        Assert.Equal(1, edited.Changed(TrackingNames.CatalogSource));
        Assert.Equal(2, edited.HandedOver().Count(r => r is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
    }

    [Fact]
    public void A_removed_prompt_takes_its_file_and_changes_the_catalogue()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(20).Add("about/us", Samples.Text));
        GeneratorHost edited = host.WithFiles(Samples.Many(20));

        Assert.DoesNotContain(edited.HandedOver(), r => r == IncrementalStepRunReason.New);
        Assert.Equal(21, edited.Result.GeneratedSources.Length);
        Assert.DoesNotContain("about/us", edited.Sources["_Catalog.g.cs"], System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_release_of_one_prompt_re_emits_one_file()
    {
        TestCatalogue before = Samples.Many(Count);
        GeneratorHost host = GeneratorHost.Run(before);
        GeneratorHost edited = host.WithFiles(Samples.Many(Count).Add(Samples.IdOf(7), Samples.BodyOf(7, "Good morning"), version: "1.1.0", reason: "Politer"));

        Assert.Empty(edited.Result.Diagnostics);
        Assert.Equal(1, edited.Outputs(TrackingNames.CompiledPrompts).Count(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified));
        Assert.Contains("1.1.0", edited.Sources[Samples.IdOf(7).Replace('/', '.') + ".g.cs"], System.StringComparison.Ordinal);
        Assert.Equal(0, edited.Changed(TrackingNames.CatalogSource));
    }

    [Fact]
    public void A_new_partial_version_that_nobody_pins_re_emits_nothing()
    {
        TestCatalogue before = Samples.Many(Count);
        GeneratorHost host = GeneratorHost.Run(before);
        GeneratorHost edited = host.WithFiles(Samples.Many(Count).Add("shared/style", Samples.Style + "Be brief.\n", version: "1.1.0"));

        Assert.Empty(edited.Result.Diagnostics);
        Assert.Equal(0, edited.Changed(TrackingNames.Sources));
        Assert.All(edited.HandedOver(), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, r.ToString()));
    }

    [Fact]
    public void A_property_re_emits_everything()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));
        GeneratorHost edited = host.WithProperties(("PromptGenVisibility", "public"));

        Assert.Equal(Count, edited.Changed(TrackingNames.Sources));
        Assert.Equal(1, edited.Changed(TrackingNames.CatalogSource));

        // The files are the same: new metadata objects do not make them read again.
        Assert.Equal(0, edited.Ran(TrackingNames.Versions));
    }

    [Fact]
    public void A_property_of_somebody_else_re_emits_nothing()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(Count));
        GeneratorHost edited = host.WithProperties(("SomethingElse", "public"));

        Assert.Equal(0, edited.Ran(TrackingNames.CompiledPrompts));
        Assert.All(edited.HandedOver(), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
    }

    [Fact]
    public void A_change_of_diagnostics_alone_leaves_the_sources()
    {
        // A file that no manifest lists: a finding, and no source.
        TestCatalogue before = Samples.Many(20);
        GeneratorHost host = GeneratorHost.Run(before);
        GeneratorHost edited = host.WithFiles(Samples.Many(20).Set(TestCatalogue.VersionPath(Samples.IdOf(3), "9.9.9"), Samples.Text));

        Assert.Equal("PG1003", Assert.Single(edited.Result.Diagnostics).Id);
        Assert.Equal(host.Sources, edited.Sources);
        Assert.Equal(0, edited.Changed(TrackingNames.Sources));
        Assert.Equal(0, edited.Ran(TrackingNames.CatalogSource));
    }

    [Fact]
    public void A_finding_that_moves_is_reported_anew_and_emits_nothing()
    {
        static TestCatalogue Broken(string text) => Samples.Many(20).Add("broken", "---\n---\n" + text + "{{ nobody }}\n");
        GeneratorHost host = GeneratorHost.Run(Broken(""));
        GeneratorHost edited = host.WithFiles(Broken("One line more.\n"));

        Assert.Equal(2, Findings.Single(host, "PG2003").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(3, Findings.Single(edited, "PG2003").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(0, edited.Changed(TrackingNames.Sources));
        Assert.Equal(0, edited.Changed(TrackingNames.CatalogSource));
    }

    // They have tests of their own.
    private static bool IsOfDrafts(string step) => step.Contains("Draft", System.StringComparison.Ordinal) || step == TrackingNames.PresentPartials;
}
