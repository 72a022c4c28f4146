extern alias generator;

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;
using TrackingNames = generator::PromptGen.Generator.TrackingNames;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>Released files whose texts come in one input: what is made of them is what is made of the files one by one.</summary>
public sealed class HeldTextTests
{
    private static readonly (string Name, string Value)[] InnerLoop = [("PromptGenUseDrafts", "true")];

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void The_output_is_the_same(int count)
    {
        TestCatalogue catalogue = Samples.ManyWithDrafts(count).Draft(Samples.IdOf(1), Samples.DraftOf(1, "Good morning"));
        GeneratorHost alone = GeneratorHost.RunUntracked(catalogue, "", InnerLoop);
        GeneratorHost held = GeneratorHost.RunUntracked(catalogue.Held(), "", InnerLoop);

        Assert.Equal(alone.Sources.OrderBy(s => s.Key, StringComparer.Ordinal), held.Sources.OrderBy(s => s.Key, StringComparer.Ordinal));
        Assert.Equal(alone.Result.Diagnostics.Select(d => d.ToString()).Order(), held.Result.Diagnostics.Select(d => d.ToString()).Order());
    }

    [Fact]
    public void A_finding_points_into_the_file_that_the_text_is_of()
    {
        GeneratorHost host = GeneratorHost.Run(new TestCatalogue().Add("greeting", "---\ninputs:\n  name: string\n---\nHello {{ nam }}!\n").Held());
        Diagnostic found = host.Result.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);

        Assert.Equal(TestCatalogue.VersionPath("greeting"), found.Location.GetLineSpan().Path);
        Assert.Equal(4, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_keystroke_re_runs_no_step()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(100).Held(), "class A { }");
        GeneratorHost typed = host.WithCode("class A { int x; }");

        Assert.DoesNotContain(typed.Everything(), e => e.Reason != IncrementalStepRunReason.Cached);
        Assert.Equal(1, typed.Reads);
    }

    [Fact]
    public void A_text_that_changes_is_read_and_compiled_alone()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(30).Held());
        GeneratorHost edited = host.WithFiles(Samples.Many(30).Add(Samples.IdOf(7), Samples.BodyOf(7, "Good morning")).Held());

        // One file of prompts is another one, and Prompts.Catalog stays.
        string[] changed = [.. edited.Sources.Where(s => host.Sources[s.Key] != s.Value).Select(s => s.Key)];
        Assert.Contains("Good morning", edited.Sources[Assert.Single(changed)], StringComparison.Ordinal);
        Assert.Equal(1, edited.Renewed(host, TrackingNames.Versions));
        Assert.Equal(1, edited.Renewed(host, TrackingNames.CompiledPrompts));
    }

    [Fact]
    public void A_text_that_comes_or_goes_changes_nothing_else()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(30).Held());
        GeneratorHost more = host.WithFiles(Samples.Many(31).Held());
        GeneratorHost less = more.WithFiles(Samples.Many(30).Held());

        Assert.Equal(host.Sources.Count + 1, more.Sources.Count);
        Assert.Equal(host.Sources.OrderBy(s => s.Key, StringComparer.Ordinal), less.Sources.OrderBy(s => s.Key, StringComparer.Ordinal));
        Assert.Equal(GeneratorHost.Run(Samples.Many(31)).Sources.OrderBy(s => s.Key, StringComparer.Ordinal), more.Sources.OrderBy(s => s.Key, StringComparer.Ordinal));
    }

    // What broke off in the middle, by whatever hand, leaves out prompts, and says of none that it is wrong that is not.
    [Fact]
    public void A_file_that_breaks_off_makes_nothing_fail()
    {
        string whole = Samples.Mixed().Held().Files[TestCatalogue.ReleasedPath];
        for (int length = 0; length < whole.Length; length += 7)
        {
            GeneratorHost host = GeneratorHost.RunUntracked(new TestCatalogue().Set(TestCatalogue.ReleasedPath, whole[..length]));
            Assert.Null(host.Result.Exception);
        }
    }

    [Fact]
    public void The_same_file_twice_counts_once()
    {
        string one = Samples.Mixed().Held().Files[TestCatalogue.ReleasedPath];
        string twice = one + one[(one.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        GeneratorHost host = GeneratorHost.RunUntracked(new TestCatalogue().Set(TestCatalogue.ReleasedPath, twice));

        Assert.Null(host.Result.Exception);
        Assert.Null(host.WithFiles(new TestCatalogue().Set(TestCatalogue.ReleasedPath, twice + "x")).Result.Exception);
    }
}
