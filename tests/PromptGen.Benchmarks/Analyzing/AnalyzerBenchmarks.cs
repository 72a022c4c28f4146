extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Benchmarks.Analyzing;

/// <summary>What the analyzers cost somebody who writes C#.</summary>
internal static class AnalyzerBenchmarks
{
    private const string TextInCode = "PG4010";

    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new("analyzers", new BenchmarkPart("edit", "an edit of a C# file beside 1,000 prompts, with the analyzers and with none", Edit));

    private static ResultTable Edit(BenchmarkRun run)
    {
        int prompts = run.IsQuick ? 50 : 1_000;
        OpenProject project = new(prompts);
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Editing("no analyzer", project, [], 0),
            Editing("an analyzer that looks at the same operations and does nothing", project, [new BareAnalyzer()], 0),
            Editing(string.Create(CultureInfo.InvariantCulture, $"the analyzers of PromptGen, {prompts:#,0} prompts"), project, Analyzers(), OpenProject.SystemMessages));
        return new ResultTable(
            ["an edit in C#", ResultColumn.Figure("ratio to no analyzer"), "processor time"],
            [.. figures.Select(f => new ResultRow(f.Name, [f.Ratio.ToString(), f.Time]))]);
    }

    private static Subject Editing(string name, OpenProject project, ImmutableArray<DiagnosticAnalyzer> analyzers, int found) =>
        Subject.Of(name, () => project.Edit(analyzers), diagnostics => diagnostics.Count(d => d.Id == TextInCode) == found && !diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error || d.Id == "AD0001"), hasThreads: true);

    /// <summary>All that lie in the generator's assembly, as a compiler finds them.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(PromptGenerator).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
