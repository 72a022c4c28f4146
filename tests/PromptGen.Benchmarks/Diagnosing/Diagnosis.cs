using System.IO;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The same ways under BenchmarkDotNet, for who wants to know where time and bytes go.</summary>
internal static class Diagnosis
{
    /// <summary>How the program is told to be it.</summary>
    public const string Verb = "bdn";

    /// <summary>Runs what the arguments, which are BenchmarkDotNet's own, choose.</summary>
    public static void Run(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Diagnosis).Assembly).Run(arguments, Config());

    // In this process: the project that BenchmarkDotNet would make does not know where this one puts what it builds.
    private static ManualConfig Config() => DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
        .WithArtifactsPath(Path.Combine(BenchmarkFolder.FindRepository(), "artifacts", "diagnosis"));
}
