using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Rendering.Small;

namespace PromptGen.Benchmarks.Starting;

/// <summary>A program that renders the small workload once, says what that cost and what came out, and ends.</summary>
/// <param name="command">How it is started.</param>
/// <param name="folder">The folder of the benchmarks.</param>
internal sealed class StartProgram(IReadOnlyList<string> command, BenchmarkFolder folder)
{
    // The length of the text says that it is right; that the text is, other tables hold.
    private const string Code = """
        using System;
        using System.Diagnostics;

        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        string text = CALL;
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(FormattableString.Invariant($"{milliseconds} {bytes} {text.Length}"));

        """;

    private const string Arguments = "\"Nordlys Billing & Invoices\", \"Zoë van den Berg\", \"Why was I charged twice for my March invoice, and how do I get the second charge <EUR 49.00> back?\"";

    private static readonly int Length = new SmallWorkload().Expected.Length;

    /// <summary>Makes the one that calls the accessor of the package.</summary>
    public static StartProgram WithAccessor(BenchmarkFolder folder, bool isNative)
    {
        string name = isNative ? "start-native" : "start";
        string suite = Path.Combine(folder.Repository, "tests", "PromptGen.Benchmarks");
        Copy(Path.Combine(suite, "prompts"), Path.Combine(folder.Root, name, "prompts"));
        File.Copy(Path.Combine(suite, "prompts.lock.json"), Path.Combine(folder.Root, name, "prompts.lock.json"));
        return Make(folder, name, isNative, folder.WithPackage, $"Acme.Prompts.Small.Render({Arguments}).Text");
    }

    /// <summary>Makes the one that is written by hand and has no package.</summary>
    public static StartProgram ByHand(BenchmarkFolder folder, bool isNative)
    {
        string rendering = Path.Combine(folder.Repository, "tests", "PromptGen.Benchmarks", "Rendering");
        string files = $"<ItemGroup><Compile Include=\"{rendering}/Pieces.cs;{rendering}/Small/SmallByHand.cs;{rendering}/Small/SmallText.cs\" /></ItemGroup>";
        return Make(folder, isNative ? "start-native-by-hand" : "start-by-hand", isNative, files, $"{typeof(SmallByHand).FullName}.Render({Arguments})");
    }

    /// <summary>Starts it, and waits until it has ended.</summary>
    /// <exception cref="InvalidDataException">It rendered something else.</exception>
    public StartCost Start()
    {
        ProcessCost process = ProcessMeter.Run(folder.Root, folder.Packages, command, out string output);
        string line = output.Trim();
        return line.EndsWith(FormattableString.Invariant($" {Length}"), StringComparison.Ordinal) ? StartCost.Parse(process, line) : throw new InvalidDataException($"'{string.Join(' ', command)}' says '{line}'");
    }

    private static StartProgram Make(BenchmarkFolder folder, string name, bool isNative, string content, string call)
    {
        Console.Error.WriteLine($"publishing {name}");
        string published = folder.Add(name, (isNative ? NativePublishing.Properties : "") + content, Code.Replace("CALL", call, StringComparison.Ordinal)).Publish();
        return new StartProgram(isNative ? [Path.Combine(published, "App")] : ["dotnet", Path.Combine(published, "App.dll")], folder);
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
