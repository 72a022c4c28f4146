using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace PromptGen.Package.Tests.Support;

/// <summary>Runs the .NET SDK as on a user's machine: nothing of the MSBuild that runs these tests reaches it.</summary>
internal static class Sdk
{
    private static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBUILDLOADALLFILESASREADONLY", "CI", "ContinuousIntegrationBuild"];

    /// <summary>What a build is told besides what it is about: few words, none of them about earlier ones, and no process left behind.</summary>
    public static string[] Quiet { get; } = ["-v:minimal", "-nologo", "-nodeReuse:false", "-tl:off"];

    /// <summary>Runs <c>dotnet</c> in a folder; a variable without a value is taken away.</summary>
    public static BuildLog Run(string folder, IEnumerable<string> arguments, IEnumerable<(string Name, string? Value)> environment)
    {
        using Process process = Start(folder, arguments, environment);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildLog(process.ExitCode, log + errors.Result);
    }

    /// <summary>Starts it, with both outputs to be read.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments, IEnumerable<(string Name, string? Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["PromptGenWorkerIdleSeconds"] = "0";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
