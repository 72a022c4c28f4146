using System.Collections.Generic;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;
using PromptGen.Benchmarks.Rendering.Medium;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Benchmarks.Overriding;

/// <summary>What has to be done once for a version before it serves, against one call that it serves.</summary>
internal static class AdmissionBenchmark
{
    private const double Bound = 10;

    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkRun run)
    {
        MediumWorkload workload = new();
        OfferedVersion version = OfferedVersion.Of(workload.Prompt, "1.1.0", workload.Template);
        using FollowedChannel channel = new(version.ForEveryone());
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Subject.Of("one call that it serves", workload.Render, workload.Expected),
            Subject.Of("parse", () => Parse(SourceText.From(workload.Template)), syntax => syntax is not null),
            Subject.Of("parse and bind", () => Bind(workload), template => template is not null),
            Subject.Of("parse, bind and make ready to run", () => TemplateProgram.Compile(Bind(workload)!), program => program.Id == workload.Name),
            Subject.Of("admit: hash, read, match the contract, and all of that", version.Admit, admitted => admitted.Identity.Version == "1.1.0"));
        return new ResultTable(
            ["of `medium`", ResultColumn.Figure("ratio to one call"), "time", ResultColumn.Figure("allocated")],
            [.. figures.Select((f, i) => new ResultRow(f.Name, [f.Ratio.ToString(), f.Time, f.Allocated], i == 2 ? Verdict.AtMost(f.Ratio, Bound) : null))]);
    }

    private static TemplateSyntax Parse(SourceText source) => TemplateParser.Parse(source, 0, new DiagnosticBag());

    private static BoundTemplate? Bind(MediumWorkload workload)
    {
        var source = SourceText.From(workload.Template);
        return TemplateBinder.Bind(workload.Name, source, Parse(source), workload.Prompt.Contract, new NoPartials(), new DiagnosticBag(), []);
    }

    private sealed class NoPartials : IPartialResolver
    {
        public IReadOnlyCollection<string> Ids => [];

        public PartialSource? Find(string id, PartialSource? includer) => null;
    }
}
