using System;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks;

/// <summary>The program: which measurement is wanted, and on what.</summary>
internal static class Program
{
    private const string Usage = """
        usage: PromptGen.Benchmarks builds [ratios] [cold] [size] [evaluation] [--quick]

          ratios      builds of 500 prompts against builds of the emitted C# without PromptGen
          cold        the same for clean builds that each start a compiler
          size        builds of 1,000 and of 10,000 prompts
          evaluation  evaluation of a project with 500,000 old versions on the disk, and with none
          --quick     little of each, to see that it runs: prints, and leaves docs/benchmarks.md as it is

        Without a name all four are measured. Linux only: processor time comes from the kernel's accounts of processes.
        """;

    private static int Main(string[] args)
    {
        switch (args)
        {
            case [ProcessMeter.Verb, string report, .. string[] command]:
                return ProcessMeter.Measure(report, command);
            case ["builds", .. string[] rest] when BuildOptions.Parse(rest) is { } options:
                BuildBenchmarks.Run(options);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
