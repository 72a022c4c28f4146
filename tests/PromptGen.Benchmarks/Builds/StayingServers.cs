using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PromptGen.Benchmarks.Builds;

/// <summary>
/// The processes that stay between measured builds, which share them and nobody else uses: the compiler's server, and the worker of PromptGen's tasks. They are no children of a build that finds them there,
/// so their processor time is asked for apart.
/// </summary>
/// <param name="packages">The folder of packages that the builds use, in which the worker lies.</param>
internal sealed class StayingServers(string packages) : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly string _name = "promptgen-" + Guid.NewGuid().ToString("n");

    /// <summary>What a build is told to use them. The worker stays for as long as it does by itself.</summary>
    public string[] Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _name, "-p:PromptGenWorkerIdleSeconds=600"];

    /// <summary>The processor time that they used so far, in seconds; 0 before the first build.</summary>
    public double Processor => Find().Sum(ProcessorOf);

    /// <summary>Ends them.</summary>
    public void Dispose()
    {
        foreach (int id in Find())
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
    }

    private int[] Find() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : 0)
            .Where(id => id > 0 && IsOurs(CommandOf(id))),
    ];

    private bool IsOurs(string command) => command.Contains("-pipename:" + _name, StringComparison.Ordinal)
        || (command.Contains(packages, StringComparison.Ordinal) && command.Contains("PromptGen.Build.Worker.dll", StringComparison.Ordinal));

    private static string CommandOf(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline"));
        }
        catch (IOException)
        {
            // It has ended.
            return "";
        }
    }

    // Behind the command in its parentheses: state, and as the 12th and 13th field from there user and system time.
    private static double ProcessorOf(int id)
    {
        string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
