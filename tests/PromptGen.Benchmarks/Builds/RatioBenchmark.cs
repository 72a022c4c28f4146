using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Builds;

/// <summary>A project with prompts against the same project with the emitted C# among its sources and no PromptGen: what generating costs a build.</summary>
internal static class RatioBenchmark
{
    private const int EditedPrompt = 7;

    /// <summary>Builds in pairs.</summary>
    /// <returns>The table.</returns>
    public static ResultTable Run(BenchmarkFolder folder, BuildOptions options)
    {
        BenchmarkProject prompts = folder.Find("prompts") ?? folder.AddWithPrompts("prompts", options.Prompts);
        BenchmarkProject checkedIn = folder.Find("checked-in") ?? folder.AddCheckedIn("checked-in", prompts);
        using var server = new StayingServers(folder.Packages);
        Scenario[] scenarios =
        [
            new("clean build", 1.15, (project, _) => Clean(project, "Release", server)),
            new("nothing changed", 1.05, (project, _) => Build(project, "Release", server)),
            new("one prompt edited", 1.10, (project, turn) =>
            {
                Edit(project, project == prompts, turn);
                return Build(project, "Debug", server);
            }),
        ];
        return Table(scenarios, options, prompts, checkedIn);
    }

    /// <summary>Builds in pairs, each build with a compiler of its own.</summary>
    /// <returns>The table.</returns>
    public static ResultTable RunCold(BenchmarkFolder folder, BuildOptions options)
    {
        BenchmarkProject prompts = folder.Find("prompts") ?? folder.AddWithPrompts("prompts", options.Prompts);
        BenchmarkProject checkedIn = folder.Find("checked-in") ?? folder.AddCheckedIn("checked-in", prompts);
        return Table([new("clean build", 1.15, (project, _) => Clean(project, "Release", null))], options, prompts, checkedIn);
    }

    private static ResultTable Table(Scenario[] scenarios, BuildOptions options, BenchmarkProject prompts, BenchmarkProject checkedIn) => new(
        ["processor time, time", "with PromptGen", "without", ResultColumn.Figure("ratio of processor time"), "ratio of time"],
        [.. scenarios.Select(scenario => Row(scenario, Measure(scenario, options, prompts, checkedIn)))]);

    private static ResultRow Row(Scenario scenario, List<(ProcessCost First, ProcessCost Second)> pairs)
    {
        MedianInterval ratio = ProcessCost.Ratio(pairs, c => c.Processor);
        return new ResultRow(
            scenario.Name,
            [ProcessCost.Medians(pairs.Select(p => p.First)), ProcessCost.Medians(pairs.Select(p => p.Second)), ratio.ToString(), ProcessCost.Ratio(pairs, c => c.Seconds).ToString()],
            Verdict.AtMost(ratio.Median, scenario.Bound));
    }

    private static List<(ProcessCost First, ProcessCost Second)> Measure(Scenario scenario, BuildOptions options, BenchmarkProject prompts, BenchmarkProject checkedIn)
    {
        var pairs = new List<(ProcessCost First, ProcessCost Second)>();
        for (int turn = 0; turn < options.WarmUps + options.Pairs; turn++)
        {
            (ProcessCost First, ProcessCost Second) pair = (scenario.Run(prompts, turn), scenario.Run(checkedIn, turn));
            Console.Error.WriteLine($"{scenario.Name} {turn}: {pair.First}; {pair.Second}");
            if (turn >= options.WarmUps)
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    private static ProcessCost Clean(BenchmarkProject project, string configuration, StayingServers? server)
    {
        project.Clean(configuration);
        return Build(project, configuration, server);
    }

    private static ProcessCost Build(BenchmarkProject project, string configuration, StayingServers? server)
    {
        double before = server?.Processor ?? 0;
        ProcessCost cost = project.Build(configuration, server?.Arguments ?? ["-p:UseSharedCompilation=false"]);
        return cost with { Processor = cost.Processor + (server?.Processor ?? 0) - before };
    }

    // The same words in the draft and in what was emitted for it, and each time others.
    private static void Edit(BenchmarkProject project, bool hasPrompts, int turn)
    {
        string file = hasPrompts ? SampleCatalogue.DraftOf(EditedPrompt) : project.FileWith("emitted", Words(turn - 1));
        project.Edit(file, Words(turn - 1), Words(turn));
    }

    // No other prompt says so of itself: a file of emitted C# may have several.
    private static string Words(int turn) => string.Create(CultureInfo.InvariantCulture, $"assistant {EditedPrompt} of {(turn < 0 ? "the support desk" : "support desk " + turn.ToString(CultureInfo.InvariantCulture))} and help");

    /// <summary>One kind of build.</summary>
    /// <param name="Name">What it is called on the page.</param>
    /// <param name="Bound">The most that the ratio may be.</param>
    /// <param name="Run">Builds a project, in the turn that is given.</param>
    private sealed record Scenario(string Name, double Bound, Func<BenchmarkProject, int, ProcessCost> Run);
}
