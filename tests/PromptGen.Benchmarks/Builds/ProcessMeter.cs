using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace PromptGen.Benchmarks.Builds;

/// <summary>
/// Measures a command. It runs under a process of its own, whose children are this command and what it starts: the kernel then says what all of them used, also of those that are gone.
/// </summary>
internal static class ProcessMeter
{
    /// <summary>The first argument of the program when it is that process.</summary>
    public const string Verb = "measure";

    // Set by the host that runs this program, and not meant for what it starts.
    private static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBUILDLOADALLFILESASREADONLY", "CI", "ContinuousIntegrationBuild", "UseSharedCompilation"];

    /// <summary>Runs <c>dotnet</c> and says what it cost.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="packages">NuGet's folder of packages.</param>
    /// <param name="arguments">What <c>dotnet</c> is told.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessCost Run(string folder, string packages, params IEnumerable<string> arguments) => Run(folder, packages, ["dotnet", .. arguments], out _);

    /// <summary>Runs a program and says what it cost.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="packages">NuGet's folder of packages.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="output">What it said.</param>
    /// <param name="environment">Variables of its own; null for none.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessCost Run(string folder, string packages, IReadOnlyList<string> command, out string output, IReadOnlyDictionary<string, string>? environment = null)
    {
        string report = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", [typeof(ProcessMeter).Assembly.Location, Verb, report, .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true };
            foreach (string name in Inherited)
            {
                start.Environment.Remove(name);
            }

            start.Environment["NUGET_PACKAGES"] = packages;
            start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
            start.Environment["DOTNET_NOLOGO"] = "1";
            start.Environment["PromptGenWorkerIdleSeconds"] = "0";
            foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            {
                start.Environment[name] = value;
            }

            using Process process = Process.Start(start)!;
            output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Read(report) : throw new InvalidOperationException($"'{string.Join(' ', command)}' in {folder} failed:\n{output}");
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Is the process under which a command runs: writes what it cost to a file, and returns its exit code.</summary>
    public static int Measure(string report, IReadOnlyList<string> command)
    {
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(command[0], command.Skip(1));
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (GetUsage(-1, out ResourceUsage used) != 0)
        {
            throw new InvalidOperationException("the kernel does not say what the processes used");
        }

        double processor = used.UserSeconds + used.SystemSeconds + ((used.UserMicroseconds + used.SystemMicroseconds) / 1e6);
        File.WriteAllText(report, string.Create(CultureInfo.InvariantCulture, $"{seconds} {processor} {used.PeakKilobytes * 1024}"));
        return process.ExitCode;
    }

    private static ProcessCost Read(string report)
    {
        string[] figures = File.ReadAllText(report).Split(' ');
        return new ProcessCost(
            double.Parse(figures[0], CultureInfo.InvariantCulture),
            double.Parse(figures[1], CultureInfo.InvariantCulture),
            long.Parse(figures[2], CultureInfo.InvariantCulture));
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, out ResourceUsage usage);

    /// <summary>Linux's <c>struct rusage</c> on a 64-bit machine; what is not read of it is room.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long PeakKilobytes;
    }
}
