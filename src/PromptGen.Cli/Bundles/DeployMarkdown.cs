using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Cli.Diffing;
using PromptGen.History.Bundles;

namespace PromptGen.Cli.Bundles;

/// <summary>Writes what a deploy changes as Markdown. What a prompt holds stands in fences; reasons, which people wrote, stand in one too.</summary>
internal static class DeployMarkdown
{
    /// <summary>Writes everything.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="context">How many unchanged lines to show around changed ones.</param>
    public static void Write(TextWriter output, BundleDiff diff, int context)
    {
        output.Write($"## {DeployWords.Title(diff)}\n\n{DeployWords.Verdict(diff)}\n");
        foreach ((string heading, IReadOnlyList<string[]> rows) in DeployWords.Lists(diff))
        {
            output.Write($"\n{char.ToUpperInvariant(heading[0])}{heading[1..]}:\n");
            DiffMarkdown.WriteFence(output, "text", rows.Select(r => string.Join("  ", r.Select(c => c.Replace('\n', ' '))).TrimEnd()));
        }

        foreach (BundleChange change in diff.Changed)
        {
            output.Write('\n');
            DiffMarkdown.Write(output, change.Diff, context);
        }
    }
}
