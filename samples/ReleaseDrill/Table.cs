using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace ReleaseDrill;

/// <summary>The table that the drill prints.</summary>
internal static class Table
{
    /// <summary>Writes one line for each step, and what else there is to say.</summary>
    public static void Write(TextWriter output, IEnumerable<Step> steps, IEnumerable<string> notes)
    {
        Line(output, "step", "command", "served after", "served", "health", "");
        foreach (Step step in steps)
        {
            Line(output, step.Name, Seconds(step.Command), Seconds(step.Served), string.Join(" -> ", step.Seen), step.Health, step.IsRight ? "ok" : "WRONG");
        }

        output.WriteLine();
        foreach (string note in notes)
        {
            output.WriteLine(note);
        }
    }

    private static void Line(TextWriter output, string step, string command, string served, string seen, string health, string verdict) =>
        output.WriteLine($"{step,-20}  {command,8}  {served,12}  {seen,-30}  {health,-9}  {verdict}".TrimEnd());

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
