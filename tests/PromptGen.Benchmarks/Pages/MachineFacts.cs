using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace PromptGen.Benchmarks.Pages;

/// <summary>What figures depend on.</summary>
internal static class MachineFacts
{
    /// <summary>The machine, the runtime and the day, and how busy the machine is with other work.</summary>
    public static string Describe()
    {
        string processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "an unknown processor";
        string load = File.ReadAllText("/proc/loadavg").Split(' ')[2];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores of {processor}, {RuntimeInformation.FrameworkDescription}, Linux, {DateTime.UtcNow:yyyy-MM-dd}; load average over the last 15 minutes, of this and of other work together: {load}");
    }
}
