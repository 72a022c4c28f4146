using System;
using System.IO;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Channels;

/// <summary>Measures what was asked for, and writes it down.</summary>
internal static class ChannelBenchmarks
{
    /// <summary>Measures part by part, each written as soon as it is there.</summary>
    public static async Task RunAsync(ChannelOptions options)
    {
        foreach (string part in options.Parts)
        {
            string table = part == ChannelOptions.Latency ? await LatencyBenchmark.RunAsync(options) : await ChannelSizeBenchmark.RunAsync(options);
            string text = $"Measured on {MachineFacts.Describe()}.\n\n{table}";
            Console.WriteLine(text);
            if (!options.IsQuick)
            {
                BenchmarkPage.Replace(Path.Combine(BenchmarkFolder.FindRepository(), "docs", "benchmarks.md"), "channels " + part, text);
            }
        }
    }
}
