using System;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Channels;

namespace PromptGen.Benchmarks;

/// <summary>The program: which measurement is wanted, and on what.</summary>
internal static class Program
{
    private const string Usage = """
        usage: PromptGen.Benchmarks builds [ratios] [cold] [size] [evaluation] [--quick]
               PromptGen.Benchmarks channels [latency] [size] [--quick]

          ratios      builds of 500 prompts against builds of the emitted C# without PromptGen
          cold        the same for clean builds that each start a compiler
          size        builds of 1,000 and of 10,000 prompts
          evaluation  evaluation of a project with 500,000 old versions on the disk, and with none
          latency     how long it takes until a change of a channel is served
          size        what a channel of 10,000 prompts costs an application
          --quick     little of each, to see that it runs: prints, and leaves docs/benchmarks.md as it is

        Without a name all of a group are measured. Linux only: processor time comes from the kernel's accounts of processes.
        """;

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [ProcessMeter.Verb, string report, .. string[] command]:
                return ProcessMeter.Measure(report, command);
            case ["builds", .. string[] rest] when BuildOptions.Parse(rest) is { } options:
                BuildBenchmarks.Run(options);
                return 0;
            case ["channels", .. string[] rest] when ChannelOptions.Parse(rest) is { } options:
                await ChannelBenchmarks.RunAsync(options);
                return 0;
            case [FollowerProgram.Verb, string compiled, string root, string cache, .. string[] address] when address.Length < 2:
                return await FollowerProgram.RunAsync(compiled, root, cache, address.FirstOrDefault());
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
