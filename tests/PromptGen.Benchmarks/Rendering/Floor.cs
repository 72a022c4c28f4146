using System.Collections.Generic;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>
/// Whether a text by hand is worth to be compared with. A copy of the finished text takes a known part of the time of an honest one: if it took less here, the one by hand would be slow, and everything else look fast.
/// </summary>
internal static class Floor
{
    /// <summary>By what part of it the known ratio may be missed.</summary>
    private const double Part = 0.15;

    private static readonly Dictionary<string, double> Known = new() { ["small"] = 0.81, ["medium"] = 0.49, ["large"] = 0.93 };

    /// <summary>The way that copies the finished text.</summary>
    public static Subject Of(Workload workload) => Subject.Of("copy of the finished text", workload.Copy, workload.Expected);

    /// <summary>How its figures stand with what is known; null where nothing is.</summary>
    public static Verdict? Judge(Workload workload, SubjectFigures copy) => Known.TryGetValue(workload.Name, out double known) ? Verdict.Within(copy.Ratio, known, Part) : null;
}
