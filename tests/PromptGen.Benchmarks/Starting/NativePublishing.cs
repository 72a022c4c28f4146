using System;
using System.IO;
using System.Linq;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Starting;

/// <summary>How projects of the benchmarks are compiled to machine code.</summary>
internal static class NativePublishing
{
    /// <summary>What such a project says. Symbols are cut off afterwards, where that is of interest.</summary>
    public const string Properties = """
        <PropertyGroup>
          <TargetFramework>net9.0</TargetFramework>
          <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
          <PublishAot>true</PublishAot>
          <InvariantGlobalization>true</InvariantGlobalization>
          <CppCompilerAndLinker>gcc</CppCompilerAndLinker>
          <StripSymbols>false</StripSymbols>
        </PropertyGroup>
        """;

    /// <summary>Whether this machine has what native executables are linked with.</summary>
    public static bool CanLink => File.Exists("/usr/include/zlib.h")
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    /// <summary>Fetches the native compiler and its runtime to where this machine has its packages: projects of the benchmarks have no other source than the feed and that folder.</summary>
    public static void RestorePacks() => RestorePacks(Properties);

    /// <summary>Fetches what a project of some properties needs to be published.</summary>
    public static void RestorePacks(string properties)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("promptgen-packs-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "App.csproj"), $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{properties}<PropertyGroup><OutputType>Exe</OutputType><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>\n");
            ProcessMeter.Run(folder.FullName, BenchmarkFolder.RestoredPackages, "restore", "-v:quiet", "-nologo", "-nodeReuse:false");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The size of a program without its symbols.</summary>
    public static long SizeOf(BenchmarkFolder folder, string program)
    {
        string stripped = program + ".stripped";
        ProcessMeter.Run(folder.Root, folder.Packages, ["strip", "-o", stripped, program], out _);
        return new FileInfo(stripped).Length;
    }
}
