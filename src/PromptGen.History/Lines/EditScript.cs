using System;
using System.Collections.Generic;
using System.Linq;
using DiffPlex;
using DiffPlex.Model;

namespace PromptGen.History.Lines;

/// <summary>Which parts of a text have to go and which to come to make another of it: as few as possible.</summary>
internal static class EditScript
{
    /// <summary>Compares two texts part by part.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="split">Cuts a text into parts that are the text again when put together; it cuts the middle of a text as it cut the whole.</param>
    /// <param name="dearest">
    /// The most work: parts of one side by parts of the other, without those that both begin and end with. Above it everything in
    /// between counts as replaced, because the search takes quadratic time and texts so different have little in common to find.
    /// </param>
    /// <returns>What differs, in the order of the texts.</returns>
    public static IReadOnlyList<EditBlock> Between(string before, string after, Func<string, string[]> split, long dearest)
    {
        string[] old = split(before);
        string[] now = split(after);
        int start = CommonStart(old, now);
        int end = CommonEnd(old, now, start);
        int oldCount = old.Length - start - end;
        int nowCount = now.Length - start - end;
        if (oldCount == 0 && nowCount == 0)
        {
            return [];
        }

        if (oldCount == 0 || nowCount == 0 || (long)oldCount * nowCount > dearest)
        {
            return [new EditBlock(start, oldCount, start, nowCount)];
        }

        DiffResult found = new Differ().CreateCustomDiffs(Join(old, start, oldCount), Join(now, start, nowCount), ignoreWhiteSpace: false, ignoreCase: false, split);
        return [.. found.DiffBlocks.Select(b => new EditBlock(b.DeleteStartA + start, b.DeleteCountA, b.InsertStartB + start, b.InsertCountB))];
    }

    private static int CommonStart(string[] before, string[] after)
    {
        int most = Math.Min(before.Length, after.Length);
        int count = 0;
        while (count < most && before[count] == after[count])
        {
            count++;
        }

        return count;
    }

    private static int CommonEnd(string[] before, string[] after, int start)
    {
        int most = Math.Min(before.Length, after.Length) - start;
        int count = 0;
        while (count < most && before[^(count + 1)] == after[^(count + 1)])
        {
            count++;
        }

        return count;
    }

    private static string Join(string[] parts, int start, int count) => string.Concat(parts.AsSpan(start, count));
}
