using System.Globalization;
using System.IO;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Memory;

/// <summary>What compiled prompts hold of the managed heap.</summary>
internal static class MemoryBenchmarks
{
    private const double BeforeBound = 1;

    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new("memory", new BenchmarkPart("held", "what an assembly with 10,000 prompts of 4 KB holds, before and after they are rendered", Held));

    private static ResultTable Held(BenchmarkRun run)
    {
        using BakedAssembly baked = new(run.IsQuick ? 200 : 10_000);
        int prompts = run.IsQuick ? 200 : 10_000;
        long[] held = baked.Hold();
        if (held[4] != baked.Characters || held[5] != prompts)
        {
            throw new InvalidDataException($"{held[4]} characters were rendered of {baked.Characters}, and {held[5]} prompts listed of {prompts}");
        }

        double text = 2 * baked.Characters;
        return new ResultTable(
            ["held when", ResultColumn.Figure("MB"), ResultColumn.Figure("ratio to the texts once, in UTF-16"), "for each prompt"],
            [
                Row("the assembly is loaded", held[0], text, prompts, Verdict.AtMost(held[0] / 1e6, BeforeBound, " MB")),
                Row("one prompt was rendered", held[1], text, prompts, Verdict.AtMost(held[1] / 1e6, BeforeBound, " MB")),
                Row("all were rendered once", held[2], text, prompts, Verdict.AtMost(held[2] / 1e6, text / 1e6, " MB")),
                Row("Prompts.Catalog was gone through as well", held[3], text, prompts, null),
            ]);
    }

    private static ResultRow Row(string name, long bytes, double text, int prompts, Verdict? verdict) => new(
        name,
        [Number(bytes / 1e6, "0.000"), Number(bytes / text, "0.00"), Number(bytes / (double)prompts, "#,0") + " B"],
        verdict);

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
