using System.Collections.Generic;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Overriding;

/// <summary>Calls of prompts that are the same but for what a channel says of them, and so short that finding the version is most of the work.</summary>
internal static class SelectionBenchmark
{
    private const string Name = "Ana Maria";
    private const string Expected = "Dear Ana Maria";
    private const string Template = "Dear {{ name }}";
    private const string Key = "user-4711";

    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkRun run)
    {
        PromptDescriptor split = Prompts.GreetingSplit.Descriptor;
        using FollowedChannel channel = new(
            OfferedVersion.Of(Prompts.GreetingSelected.Descriptor, "1.1.0", Template).ForEveryone(),
            OfferedVersion.ForHalves(OfferedVersion.Of(split, "1.1.0", Template), OfferedVersion.Of(split, "1.2.0", Template)));
        using var scope = PromptScope.For(Key);
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Subject.Of("no channel says anything of the prompt", () => Prompts.Greeting.Render(Name).Text, Expected),
            Subject.Of("the same, with a key", () => Prompts.Greeting.For(Key).Render(Name).Text, Expected),
            Subject.Of("a channel selects a version", () => Prompts.GreetingSelected.Render(Name).Text, Expected),
            Subject.Of("a split, by the key of the call", () => Prompts.GreetingSplit.For(Key).Render(Name).Text, Expected),
            Subject.Of("a split, by the key of the scope", () => Prompts.GreetingSplit.Render(Name).Text, Expected));
        return new ResultTable(
            ["15 characters", ResultColumn.Figure("ratio to no channel"), "time", ResultColumn.Figure("allocated")],
            [.. figures.Select(f => new ResultRow(f.Name, [f.Ratio.ToString(), f.Time, f.Allocated]))]);
    }
}
