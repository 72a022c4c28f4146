using System;
using System.IO;

namespace PromptGen.Benchmarks.Builds;

/// <summary>Measures what was asked for, and writes it down.</summary>
internal static class BuildBenchmarks
{
    /// <summary>Measures part by part, each written as soon as it is there.</summary>
    public static void Run(BuildOptions options)
    {
        using var folder = new BenchmarkFolder();
        foreach (string part in options.Parts)
        {
            string table = part switch
            {
                BuildOptions.Ratios => RatioBenchmark.Run(folder, options),
                BuildOptions.Cold => RatioBenchmark.RunCold(folder, options),
                BuildOptions.Size => SizeBenchmark.Run(folder, options),
                _ => EvaluationBenchmark.Run(folder, options),
            };
            string text = $"Measured on {MachineFacts.Describe()}.\n\n{table}";
            Console.WriteLine(text);
            if (!options.IsQuick)
            {
                BenchmarkPage.Replace(Path.Combine(folder.Repository, "docs", "benchmarks.md"), "builds " + part, text);
            }
        }
    }
}
