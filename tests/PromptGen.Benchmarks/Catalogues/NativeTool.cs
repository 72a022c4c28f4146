using System;
using System.IO;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>The tool's native executable, made as its package is: published once for all measurements of a run.</summary>
internal sealed class NativeTool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("promptgen-native-");

    public NativeTool()
    {
        Console.Error.WriteLine("publishing the native tool");
        string repository = BenchmarkFolder.FindRepository();
        ProcessMeter.Run(repository, BenchmarkFolder.RestoredPackages, "publish", Path.Combine(repository, "src", "PromptGen.Cli"), "-c", "Release", "-p:NativeTool=true", "-o", _folder.FullName, "-v:quiet", "-nologo", "-nodeReuse:false");
        Form = new ToolForm("native", [Path.Combine(_folder.FullName, "PromptGen.Cli")]);
    }

    /// <summary>How it is started.</summary>
    public ToolForm Form { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
