using System;
using System.Diagnostics;
using System.IO;

namespace PromptGen.Generator.Tests.Support;

/// <summary>A folder outside the repository in which the SDK builds projects as a user's machine does.</summary>
internal sealed class RealBuild : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("promptgen-build-").FullName;

    /// <summary>The configuration these tests were built in, so that what they reference is not built again.</summary>
    public static string Configuration => AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    public RealBuild Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes a catalogue's files under a folder, and its lock beside the application.</summary>
    public RealBuild Write(string folder, TestCatalogue catalogue)
    {
        foreach ((string path, string text) in catalogue.Files)
        {
            Write(path == TestCatalogue.LockPath ? "App/prompts.lock.json" : folder + path[TestCatalogue.Root.Length..], text);
        }

        return this;
    }

    /// <summary>Builds a project.</summary>
    public (int ExitCode, string Log) Build(string project, params string[] arguments) =>
        Run(["build", Path.Combine(Folder, project), "-c", Configuration, "-v", "quiet", "-nologo", "-nodeReuse:false", "-clp:NoSummary", .. arguments]);

    /// <summary>Builds a project where drafts may be compiled: in Debug, and not as CI does, whatever these tests were built and run as.</summary>
    public (int ExitCode, string Log) BuildInInnerLoop(string project) =>
        Run(["build", Path.Combine(Folder, project), "-c", "Debug", "-p:CI=false", "-v", "quiet", "-nologo", "-nodeReuse:false", "-clp:NoSummary"]);

    public (int ExitCode, string Log) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string inherited in new[] { "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBUILDLOADALLFILESASREADONLY" })
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, log + errors.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
