using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Starting;

namespace PromptGen.Benchmarks.Channels;

/// <summary>One of the forms in which an application that follows may be shipped.</summary>
/// <param name="Name">What a row says of it, behind what was measured; empty for the usual form, which the runtime compiles while it runs.</param>
/// <param name="Command">How it is started.</param>
internal sealed record FollowerForm(string Name, IReadOnlyList<string> Command)
{
    private const string Code = "return await PromptGen.Benchmarks.Channels.FollowerProgram.RunAsync(args[1..]);\n";

    private static readonly string[] Files = ["FollowerProgram.cs", "CompiledApplication.cs", "FollowCost.cs", "MeasuredNames.cs"];

    private static readonly string Precompiled =
        $"<PropertyGroup><RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier><SelfContained>false</SelfContained><PublishReadyToRun>true</PublishReadyToRun></PropertyGroup>";

    /// <summary>This program itself, which is as good as an application to see that all of it runs.</summary>
    public static IReadOnlyList<FollowerForm> Quick { get; } = [new("", ["dotnet", typeof(FollowerForm).Assembly.Location])];

    /// <summary>Makes an application with the package in each form.</summary>
    public static IReadOnlyList<FollowerForm> MakeAll(BenchmarkFolder folder)
    {
        NativePublishing.RestorePacks(Precompiled);
        NativePublishing.RestorePacks(NativePublishing.Properties);
        return
        [
            new("", ["dotnet", Path.Combine(Publish(folder, "follower", ""), "App.dll")]),
            new(", published with machine code", ["dotnet", Path.Combine(Publish(folder, "follower-precompiled", Precompiled), "App.dll")]),
            new(", native", [Path.Combine(Publish(folder, "follower-native", NativePublishing.Properties), "App")]),
        ];
    }

    private static string Publish(BenchmarkFolder folder, string name, string properties)
    {
        Console.Error.WriteLine($"publishing {name}");
        string sources = string.Join(';', Files.Select(f => Path.Combine(folder.Repository, "tests", "PromptGen.Benchmarks", "Channels", f)));
        return folder.Add(name, $"{properties}{folder.WithPackage}<ItemGroup><Compile Include=\"{sources}\" /></ItemGroup>", Code).Publish();
    }
}
