using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Cli.Diffing;
using PromptGen.History.Bundles;

namespace PromptGen.Cli.Bundles;

/// <summary>Writes what a deploy changes as one page of HTML.</summary>
internal static class DeployHtml
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="context">How many unchanged lines to show around changed ones.</param>
    public static void Write(TextWriter output, BundleDiff diff, int context)
    {
        string title = DiffHtml.Escape(DeployWords.Title(diff));
        output.Write(DiffPage.Start(title));
        output.Write($"<h1>{title}</h1>\n<p class=\"verdict\">{DiffHtml.Escape(DeployWords.Verdict(diff))}</p>\n");
        foreach ((string heading, IReadOnlyList<string[]> rows) in DeployWords.Lists(diff))
        {
            output.Write($"<h2>{char.ToUpperInvariant(heading[0])}{heading[1..]}</h2>\n<table class=\"changes\">\n");
            foreach (string[] row in rows)
            {
                output.Write($"<tr>{string.Concat(row.Select(c => $"<td>{DiffHtml.Escape(c)}</td>"))}</tr>\n");
            }

            output.Write("</table>\n");
        }

        var prompts = new DiffHtml(output, context, level: 2);
        foreach (BundleChange change in diff.Changed)
        {
            prompts.WriteContent(change.Diff);
        }

        output.Write(DiffPage.End);
    }
}
