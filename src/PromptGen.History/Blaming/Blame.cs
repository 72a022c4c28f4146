using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;

namespace PromptGen.History.Blaming;

/// <summary>Finds the revision that brought each line of a file: the first since which the line has always been there.</summary>
public static class Blame
{
    /// <summary>Follows the lines of a file through its revisions.</summary>
    /// <param name="chain">The revisions, oldest first; at least one, and the last is the one that is asked about.</param>
    /// <returns>Every line of the last revision's file as it is written; together they are the file.</returns>
    /// <exception cref="ArgumentException">There is no revision.</exception>
    public static IReadOnlyList<BlamedLine> Of(IReadOnlyList<Revision> chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (chain.Count == 0)
        {
            throw new ArgumentException("A file has at least one revision.", nameof(chain));
        }

        string before = "";
        List<BlamedLine> lines = [];
        foreach (Revision revision in chain)
        {
            // The file itself: the numbers are those that an editor shows.
            string after = revision.Source.Source.Text;
            lines = Step(lines, LineDiff.Between(before, after), revision);
            before = after;
        }

        return lines;
    }

    private static List<BlamedLine> Step(List<BlamedLine> before, LineDiff diff, Revision revision) =>
    [
        .. diff.Lines.Where(l => l.Change != LineChange.Removed)
            .Select(l => new BlamedLine(l.After, l.Text, l.Change == LineChange.Same ? before[l.Before - 1].Origin : revision)),
    ];
}
