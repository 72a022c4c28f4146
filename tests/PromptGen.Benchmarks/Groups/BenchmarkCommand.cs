using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PromptGen.Benchmarks.Groups;

/// <summary>What the command line asks for.</summary>
/// <param name="Parts">The measurements, each with its group.</param>
/// <param name="IsQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed record BenchmarkCommand(IReadOnlyList<(BenchmarkGroup Group, BenchmarkPart Part)> Parts, bool IsQuick)
{
    /// <summary>The option for <see cref="IsQuick"/>.</summary>
    public const string Quick = "--quick";

    private const string All = "all";

    /// <summary>Reads the command line: <c>all</c>, or a group and which parts of it, none for all of them.</summary>
    /// <returns>What it asks for; null when it says something else.</returns>
    public static BenchmarkCommand? Parse(IReadOnlyList<BenchmarkGroup> groups, IReadOnlyList<string> arguments)
    {
        string[] words = [.. arguments.Where(a => a != Quick)];
        IEnumerable<(BenchmarkGroup Group, BenchmarkPart Part)>? parts = words switch
        {
            [All] => groups.SelectMany(g => g.Parts.Select(p => (g, p))),
            [string name, .. string[] some] when groups.FirstOrDefault(g => g.Name == name) is { } group && !some.Except(group.Parts.Select(p => p.Name)).Any() =>
                group.Parts.Where(p => some.Length == 0 || some.Contains(p.Name)).Select(p => (group, p)),
            _ => null,
        };
        return parts is null ? null : new BenchmarkCommand([.. parts], words.Length < arguments.Count);
    }

    /// <summary>How the program is used.</summary>
    public static string Usage(IReadOnlyList<BenchmarkGroup> groups)
    {
        StringBuilder text = new();
        text.Append("usage: PromptGen.Benchmarks all [--quick]\n");
        foreach (BenchmarkGroup group in groups)
        {
            text.Append("       PromptGen.Benchmarks ").Append(group.Name).AppendJoin("", group.Parts.Select(p => $" [{p.Name}]")).Append(" [--quick]\n");
        }

        foreach (BenchmarkGroup group in groups)
        {
            text.Append('\n').Append(group.Name).Append('\n').AppendJoin("", group.Parts.Select(p => $"  {p.Name,-12}{p.Purpose}\n"));
        }

        return text.Append(
            """

            Without the name of a part all of a group are measured. Each measurement writes its table into docs/benchmarks.md and says what became worse since the last one.
              --quick     little of each, to see that it runs: prints, and leaves docs/benchmarks.md as it is

            PromptGen.Benchmarks bdn [options of BenchmarkDotNet] runs the ways to render under BenchmarkDotNet, with its diagnosers.

            Linux only: processor time comes from the kernel's accounts of processes.
            """).ToString();
    }
}
