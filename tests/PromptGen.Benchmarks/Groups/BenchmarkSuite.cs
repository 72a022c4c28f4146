using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Groups;

/// <summary>Makes measurements: prints each as soon as it is there, writes it into docs/benchmarks.md, of which README.md shows three ratios, and says what became worse since the last one and which bounds are not reached.</summary>
/// <param name="groups">All there is, in the order of the page.</param>
internal sealed class BenchmarkSuite(IReadOnlyList<BenchmarkGroup> groups)
{
    private readonly BenchmarkPage _page = new(Path.Combine(BenchmarkFolder.FindRepository(), "docs", "benchmarks.md"));
    private readonly BenchmarkPage _readme = new(Path.Combine(BenchmarkFolder.FindRepository(), "README.md"));
    private readonly string[] _parts = [.. groups.SelectMany(g => g.Parts.Select(p => NameOf(g, p)))];

    /// <summary>Measures what is asked for; of several groups each in a process of its own, so that none meets what another has left: memory, and code that was compiled for what it did.</summary>
    /// <exception cref="InvalidOperationException">A group could not be measured.</exception>
    public async Task RunAsync(BenchmarkCommand command)
    {
        string[] names = [.. command.Parts.Select(p => p.Group.Name).Distinct()];
        if (names.Length > 1)
        {
            foreach (string name in names)
            {
                await RunElsewhereAsync(name, command.IsQuick);
            }
        }
        else
        {
            await RunHereAsync(command);
        }
    }

    private static async Task RunElsewhereAsync(string group, bool isQuick)
    {
        using Process process = Process.Start("dotnet", [typeof(BenchmarkSuite).Assembly.Location, group, .. isQuick ? [BenchmarkCommand.Quick] : Array.Empty<string>()]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{group}' could not be measured");
        }
    }

    private async Task RunHereAsync(BenchmarkCommand command)
    {
        using BenchmarkRun run = new(command.IsQuick);
        PageTable measured = new([], []);
        foreach ((BenchmarkGroup group, BenchmarkPart part) in command.Parts)
        {
            string name = NameOf(group, part);
            Console.Error.WriteLine($"measuring {name}: {part.Purpose}");
            long begun = Stopwatch.GetTimestamp();
            ResultTable table = await part.MeasureAsync(run);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured {name} in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
            measured = Summary.With(measured, _parts, name, table);
            string text = $"Measured on {MachineFacts.Describe()}.\n\n{table.ToMarkdown()}";
            Console.WriteLine($"{name}\n\n{text}");
            if (!run.IsQuick)
            {
                Write(name, table, text);
            }
        }

        Console.WriteLine($"bounds\n\n{measured.ToMarkdown()}");
    }

    private static string NameOf(BenchmarkGroup group, BenchmarkPart part) => $"{group.Name} {part.Name}";

    private void Write(string name, ResultTable table, string text)
    {
        foreach (Worsening worsening in Worsening.Find(PageTable.Parse(_page.Read(name)), table))
        {
            Console.WriteLine($"worse: {name}: {worsening}");
        }

        _page.Replace(name, text);
        PageTable summary = Summary.With(PageTable.Parse(_page.Read(Summary.Part)), _parts, name, table);
        _page.Replace(Summary.Part, summary.ToMarkdown());
        _readme.Replace(Headline.Part, Headline.Of(summary).ToMarkdown());
    }
}
