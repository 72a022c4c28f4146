using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Compilation;

/// <summary>
/// The portable form of the tool, which lies in a folder beside the native executable. It does what takes a runtime, which is to load code that was just compiled; everything else the executable does alone.
/// </summary>
internal static class PortableTool
{
    private const string Otherwise = "or choose '--engine interpreter'";

    private static string Assembly => Path.Combine(AppContext.BaseDirectory, "portable", "PromptGen.Cli.dll");

    /// <summary>Runs the command line of this process in the portable form, with the same streams, to its end.</summary>
    /// <param name="problem">Why it could not be run, and what helps, as a sentence without a final period; empty when it was run.</param>
    /// <returns>Its exit code, as <see cref="ExitCode"/> has them; null when it could not be run.</returns>
    public static int? Run(out string problem)
    {
        problem = "";
        if (!File.Exists(Assembly))
        {
            problem = $"the compiled engine takes '{Assembly}', which is missing; install the tool again, {Otherwise}";
            return null;
        }

        if (FindHost() is not { } host)
        {
            problem = $"the compiled engine takes the .NET 10 runtime, and there is no 'dotnet' on the PATH or in DOTNET_ROOT; install .NET, {Otherwise}";
            return null;
        }

        using Process process = Process.Start(new ProcessStartInfo(host, ["exec", Assembly, .. Environment.GetCommandLineArgs().Skip(1)]))!;

        // Whoever ends this process means the other one too.
        using PosixSignalRegistration ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => process.Kill());
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => process.Kill());
        process.WaitForExit();

        // The host has codes of its own, such as where only an older runtime is installed, which it says.
        return process.ExitCode is ExitCode.Done or ExitCode.BadInput ? process.ExitCode : ExitCode.Failure;
    }

    private static string? FindHost()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        IEnumerable<string?> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Prepend(Environment.GetEnvironmentVariable("DOTNET_ROOT"));
        return folders
            .Where(folder => Path.IsPathFullyQualified(folder ?? ""))
            .Select(folder => Path.Combine(folder!, name))
            .Prepend(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"))
            .FirstOrDefault(File.Exists);
    }
}
