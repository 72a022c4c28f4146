using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PromptGen.Benchmarks.Builds;

/// <summary>The compiler's server that the measured builds share and nobody else uses. It is no child of theirs, so its processor time is asked for apart.</summary>
internal sealed class CompilerServer : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly string _name = "promptgen-" + Guid.NewGuid().ToString("n");

    /// <summary>What a build is told to use it.</summary>
    public string[] Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _name];

    /// <summary>The processor time that it used so far, in seconds; 0 before its first build.</summary>
    public double Processor => Find() is { } process ? ProcessorOf(process) : 0;

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (Find() is { } id)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
    }

    private int? Find() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : (int?)null)
        .FirstOrDefault(id => id is not null && CommandOf(id.Value).Contains("-pipename:" + _name, StringComparison.Ordinal));

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
