using System;
using System.IO;
using System.Runtime.InteropServices;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Channels;

/// <summary>This program, published with machine code (ReadyToRun) as an application is for which it matters how soon it is up.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-published-").FullName;

    /// <summary>Publishes it.</summary>
    public PublishedProgram()
    {
        Console.Error.WriteLine("publishing with machine code");
        ProcessMeter.Run(
            BenchmarkFolder.FindRepository(),
            BenchmarkFolder.RestoredPackages,
            ["publish", "tests/PromptGen.Benchmarks", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", _folder, "-v:quiet", "-nologo", "-nodeReuse:false"]);
    }

    /// <summary>Its file.</summary>
    public string File => Path.Combine(_folder, Path.GetFileName(FollowerProcess.Built));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
