using System.Collections.Generic;
using PromptGen.Cli.Diffing;
using PromptGen.Cli.Output;
using PromptGen.History.Bundles;
using Spectre.Console;

namespace PromptGen.Cli.Bundles;

/// <summary>Writes what a deploy changes for a terminal: the prompts in lists, then each changed one as a comparison of two versions.</summary>
/// <param name="console">Where to.</param>
/// <param name="prompts">Writes one comparison.</param>
internal sealed class DeployText(ResultConsole console, DiffText prompts)
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>Writes everything.</summary>
    public void Write(BundleDiff diff)
    {
        console.WriteLine($"{DeployWords.Title(diff)}: {DeployWords.Verdict(diff)}", Heading);
        foreach ((string heading, IReadOnlyList<string[]> rows) in DeployWords.Lists(diff))
        {
            console.WriteLine();
            console.WriteLine(heading, Heading);
            var table = new TextTable();
            foreach (string[] row in rows)
            {
                table.Add(row);
            }

            table.Write(console, "  ");
        }

        foreach (BundleChange change in diff.Changed)
        {
            console.WriteLine();
            prompts.Write(change.Diff);
        }
    }
}
