extern alias generator;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Benchmarks.Generation;

/// <summary>What the generator costs an editor and a compiler.</summary>
internal static class GeneratorBenchmarks
{
    private const double KeystrokeBound = 5;
    private const double GrowthBound = 1.3;
    private const double ColdBound = 1.2;

    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "generator",
        new BenchmarkPart("keystroke", "a keystroke in C# beside 1,000 prompts, against a generator that does nothing", Keystroke),
        new BenchmarkPart("edit", "an edit of one draft among 1,000 prompts and among 100", Edit),
        new BenchmarkPart("cold", "the first run, for each of 100 to 10,000 prompts", Cold));

    private static ResultTable Keystroke(BenchmarkRun run)
    {
        int many = run.IsQuick ? 200 : 1_000;
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Typing("an empty generator", new GeneratedProject(new BareGenerator(asksForFiles: false), many, isEdited: false), "// Nothing."),
            Typing($"a generator that counts the files of {many:#,0} prompts", new GeneratedProject(new BareGenerator(asksForFiles: true), many, isEdited: false), "// Nothing."),
            Typing("PromptGen, 100 prompts", Prompts(100), "Prompts"),
            Typing($"PromptGen, {many:#,0} prompts", Prompts(many), "Prompts"));
        return new ResultTable(
            ["a keystroke in C#", ResultColumn.Figure("ratio to an empty generator"), "time"],
            [.. figures.Select((f, i) => new ResultRow(f.Name, [f.Ratio.ToString(), f.Time], i == figures.Count - 1 ? Verdict.AtMost(f.Ratio, KeystrokeBound) : null))]);
    }

    private static ResultTable Edit(BenchmarkRun run)
    {
        int many = run.IsQuick ? 200 : 1_000;
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(run.Pace, Editing("one draft of 100", Prompts(100, isEdited: true)), Editing($"one draft of {many:#,0}", Prompts(many, isEdited: true)));
        return new ResultTable(
            ["an edit", ResultColumn.Figure("ratio to 100 prompts"), "time"],
            [.. figures.Select((f, i) => new ResultRow(f.Name, [f.Ratio.ToString(), f.Time], i == 1 ? Verdict.AtMost(f.Ratio, GrowthBound) : null))]);
    }

    private static ResultTable Cold(BenchmarkRun run)
    {
        int[] sizes = run.IsQuick ? [50, 200] : [100, 1_000, 10_000];
        int rounds = run.IsQuick ? 1 : 5;

        // What the runtime has still to compile is not what grows.
        Time(sizes[0]);
        Time(sizes[0]);
        double[][] times = [.. Enumerable.Range(0, rounds).Select(_ => sizes.Select(Time).ToArray())];
        return new ResultTable(
            ["prompts", ResultColumn.Figure("for each prompt, ratio to the fewest"), "for each prompt"],
            [.. sizes.Select((size, i) =>
            {
                MedianInterval ratio = MedianInterval.Of(times.Select(t => t[i] / t[0]));
                string time = string.Create(CultureInfo.InvariantCulture, $"{MedianInterval.MedianOf(times.Select(t => t[i])):0} µs");
                return new ResultRow(size.ToString("#,0", CultureInfo.InvariantCulture), [ratio.ToString(), time], i == 0 ? null : Verdict.AtMost(ratio, ColdBound));
            })]);
    }

    /// <summary>Microseconds for each prompt of a first run.</summary>
    private static double Time(int prompts)
    {
        GeneratedProject project = Prompts(prompts);
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        project.Run();
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / prompts;
        return project.Accessors == prompts ? time : throw new InvalidDataException($"{project.Accessors} accessors of {prompts} prompts");
    }

    private static GeneratedProject Prompts(int count, bool isEdited = false) => new(new PromptGenerator(), count, isEdited);

    private static Subject Typing(string name, GeneratedProject project, string expected)
    {
        project.Run();
        return Subject.Of(name, project.Type, after => after.Generated.Contains(expected, StringComparison.Ordinal));
    }

    private static Subject Editing(string name, GeneratedProject project)
    {
        project.Run();
        return Subject.Of(name, project.Edit, after => after.Generated.Contains(after.Words, StringComparison.Ordinal));
    }
}
