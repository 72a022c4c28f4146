extern alias generator;

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;
using TrackingNames = generator::PromptGen.Generator.TrackingNames;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>What an edit re-runs and re-emits in a large catalogue: what it does in a smaller one, and no more.</summary>
public sealed class LargeCatalogueTests
{
    private const int Edited = 7;
    private const int MostFiles = 64;

    private static readonly (string Name, string Value)[] InnerLoop = [("PromptGenUseDrafts", "true")];

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(499)]
    public void One_edited_prompt_of_500_re_emits_one_file(int index)
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Samples.Many(500));
        GeneratorHost edited = host.WithFiles(Samples.Many(500).Add(Samples.IdOf(index), Samples.BodyOf(index, "Good morning")));

        Assert.Empty(edited.Result.Diagnostics);
        string file = Assert.Single(Renewed(host, edited));
        Assert.DoesNotContain("Good morning", host.Sources[file], StringComparison.Ordinal);
        Assert.Contains("Good morning", edited.Sources[file], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Many_prompts_share_files_and_each_is_in_one(int count)
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Samples.Many(count));

        // One is the catalogue's; up to so many prompts each has its own.
        Assert.InRange(host.Sources.Count, 2, MostFiles + 1);
        Assert.Equal(count <= MostFiles, host.Sources.Count == count + 1);
        string[] classes = [.. host.Sources.Values.SelectMany(code => code.Split('\n')).Where(line => line.Contains("static partial class Prompt", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]))];
        Assert.Equal(count, classes.Length);
        Assert.Equal(count, classes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Prompts_that_share_a_file_compile() => Assert.NotEmpty(GeneratorHost.RunUntracked(Samples.Many(MostFiles + 1)).Compile());

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_keystroke_reads_and_re_emits_nothing(int count)
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Samples.ManyWithDrafts(count), "class A { }", InnerLoop);
        int reads = host.Reads;
        GeneratorHost typed = host.WithCode("class A { int x; }");

        Assert.Equal(3 * (count + 1), reads);
        Assert.Equal(reads, typed.Reads);
        Assert.Empty(Renewed(host, typed));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void An_edited_draft_is_read_alone_and_re_emits_one_file(int count)
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Samples.ManyWithDrafts(count).Draft(Samples.IdOf(Edited), Samples.DraftOf(Edited, "Good morning")), properties: InnerLoop);
        int reads = host.Reads;
        GeneratorHost edited = host.WithFiles(Samples.ManyWithDrafts(count).Draft(Samples.IdOf(Edited), Samples.DraftOf(Edited, "Good night")));

        string file = Assert.Single(Renewed(host, edited));
        Assert.Contains("Good night", edited.Sources[file], StringComparison.Ordinal);
        Assert.Equal("PG1041", Assert.Single(edited.Result.Diagnostics).Id);

        // The new object was read once, as the one in whose place it is; no other was read again.
        Assert.Equal(reads, edited.Reads);
    }

    // The driver's account of its steps grows with every way from a file to a result: of many prompts it would take minutes.
    [Fact]
    public void A_keystroke_re_runs_no_step()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(100), "class A { }");
        GeneratorHost typed = host.WithCode("class A { int x; }");

        Assert.NotEmpty(typed.Everything());
        Assert.DoesNotContain(typed.Everything(), e => e.Reason != IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edit_re_runs_as_many_steps_among_140_prompts_as_among_70()
    {
        (GeneratorHost few, GeneratorHost many) = (EditText(70), EditText(140));

        Assert.NotEmpty(Ran(few));
        Assert.Equal(Ran(few), Ran(many));
    }

    // A released file that is edited is wrong and has no accessor: the other prompts of its C# file stay.
    private static GeneratorHost EditText(int count)
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Many(count));
        GeneratorHost edited = host.WithFiles(Samples.Many(count).Set(TestCatalogue.VersionPath(Samples.IdOf(Edited)), Samples.BodyOf(Edited, "Good morning")));
        Assert.Equal("PG1001", Assert.Single(edited.Result.Diagnostics).Id);
        return edited;
    }

    /// <summary>How many outputs of each step were computed. That a file is what it was is seen by a look at one reference.</summary>
    private static IEnumerable<(string Step, int Outputs)> Ran(GeneratorHost host) =>
        host.Everything().Where(e => e.Reason != IncrementalStepRunReason.Cached && e != (TrackingNames.Sources, IncrementalStepRunReason.Unchanged)).GroupBy(e => e.Step, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).Order();

    private static string[] Renewed(GeneratorHost before, GeneratorHost after)
    {
        var known = before.Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText);
        return [.. after.Result.GeneratedSources.Where(s => !ReferenceEquals(known[s.HintName], s.SourceText)).Select(s => s.HintName)];
    }
}
