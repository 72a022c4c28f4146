using System.Collections.Generic;
using System.IO;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Starting;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>A form in which people have the tool.</summary>
/// <param name="Name">How rows call it.</param>
/// <param name="Command">The program that is started, and what it is told first.</param>
internal sealed record ToolForm(string Name, IReadOnlyList<string> Command)
{
    /// <summary>The one that runs with the .NET runtime on every platform, as it was built with this program.</summary>
    public static ToolForm Portable { get; } = new("portable", ["dotnet", Path.Combine(BenchmarkFolder.FindRepository(), "artifacts", "bin", "PromptGen.Cli", "release", "PromptGen.Cli.dll")]);

    /// <summary>What there is to measure, and first what this platform's package has: the native executable, and the portable form. In a quick run, and where nothing can be linked, it is the portable form alone.</summary>
    public static IReadOnlyList<ToolForm> Of(BenchmarkRun run) => run.IsQuick || !NativePublishing.CanLink ? [Portable] : [run.Shared<NativeTool>().Form, Portable];
}
