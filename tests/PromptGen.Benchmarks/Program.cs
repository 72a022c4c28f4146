using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Analyzing;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Catalogues;
using PromptGen.Benchmarks.Channels;
using PromptGen.Benchmarks.Diagnosing;
using PromptGen.Benchmarks.Generation;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Memory;
using PromptGen.Benchmarks.Overriding;
using PromptGen.Benchmarks.Rendering;
using PromptGen.Benchmarks.Starting;

namespace PromptGen.Benchmarks;

/// <summary>The program: which measurement is wanted, and on what.</summary>
internal static class Program
{
    /// <summary>All measurements, in the order of the page.</summary>
    public static IReadOnlyList<BenchmarkGroup> Groups { get; } =
    [
        RenderingBenchmarks.Group,
        OverridingBenchmarks.Group,
        StartBenchmarks.Group,
        MemoryBenchmarks.Group,
        GeneratorBenchmarks.Group,
        AnalyzerBenchmarks.Group,
        CatalogueBenchmarks.Group,
        BuildBenchmarks.Group,
        ChannelBenchmarks.Group,
    ];

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [ProcessMeter.Verb, string report, .. string[] command]:
                return ProcessMeter.Measure(report, command);
            case [PlainReader.Verb, string folder]:
                return PlainReader.Run(folder);
            case [HeldProgram.Verb, string assembly]:
                return HeldProgram.Run(assembly);
            case [Diagnosis.Verb, .. string[] wanted]:
                Diagnosis.Run(wanted);
                return 0;
            case [FollowerProgram.Verb, .. string[] arguments]:
                return await FollowerProgram.RunAsync(arguments);
            case var _ when BenchmarkCommand.Parse(Groups, args) is { } command:
                await new BenchmarkSuite(Groups).RunAsync(command);
                return 0;
            default:
                Console.Error.WriteLine(BenchmarkCommand.Usage(Groups));
                return 2;
        }
    }
}
