using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.History.Words;

namespace PromptGen.History.Lines;

/// <summary>
/// Two texts side by side, line by line. Nothing is lost: the lines that were not added are the older text, those that were
/// not removed the newer one, both to the character.
/// </summary>
public sealed class LineDiff
{
    // Two wholly different texts of ten thousand lines; about a second.
    private const long Dearest = 100_000_000;

    private LineDiff(IEnumerable<DiffLine> lines)
    {
        Lines = new ValueList<DiffLine>(lines);
        Removed = Lines.Count(l => l.Change == LineChange.Removed);
        Added = Lines.Count(l => l.Change == LineChange.Added);
    }

    /// <summary>Every line of both texts, where the texts differ first those that were removed.</summary>
    public ValueList<DiffLine> Lines { get; }

    /// <summary>How many lines the newer text lacks.</summary>
    public int Removed { get; }

    /// <summary>How many lines the older text lacks.</summary>
    public int Added { get; }

    /// <summary>Whether both texts are the same.</summary>
    public bool IsEmpty => Removed == 0 && Added == 0;

    /// <summary>Compares two normalised texts.</summary>
    public static LineDiff Between(string before, string after)
    {
        string[] old = TextLines.Split(before);
        string[] now = TextLines.Split(after);
        var lines = new List<DiffLine>();
        int oldNext = 0;
        int nowNext = 0;
        foreach (EditBlock block in EditScript.Between(before, after, TextLines.Split, Dearest))
        {
            AddSame(lines, old, block.BeforeStart, ref oldNext, ref nowNext);
            AddChanged(lines, old, now, block);
            oldNext += block.BeforeCount;
            nowNext += block.AfterCount;
        }

        AddSame(lines, old, old.Length, ref oldNext, ref nowNext);
        return new LineDiff(lines);
    }

    /// <summary>The changed lines with at most <paramref name="context"/> unchanged ones before and behind each.</summary>
    /// <param name="context">How many, 0 or more.</param>
    public IReadOnlyList<Hunk> Hunks(int context)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(context);
        var hunks = new List<Hunk>();
        for (int at = NextChange(0); at < Lines.Count;)
        {
            int start = Math.Max(0, at - context);
            int end = at + 1;
            for (int next = NextChange(end); next < Lines.Count && next - end <= 2L * context; next = NextChange(end))
            {
                end = next + 1;
            }

            hunks.Add(Cut(start, (int)Math.Min(Lines.Count, (long)end + context)));
            at = NextChange(end);
        }

        return hunks;
    }

    private static void AddSame(List<DiffLine> lines, string[] old, int end, ref int oldNext, ref int nowNext)
    {
        while (oldNext < end)
        {
            lines.Add(new DiffLine(LineChange.Same, ++oldNext, ++nowNext, new ValueList<LinePiece>([new LinePiece(IsChanged: false, old[oldNext - 1])])));
        }
    }

    private static void AddChanged(List<DiffLine> lines, string[] old, string[] now, EditBlock block)
    {
        WordDiff words = WordDiff.Between(
            string.Concat(old.AsSpan(block.BeforeStart, block.BeforeCount)),
            string.Concat(now.AsSpan(block.AfterStart, block.AfterCount)));
        int number = block.BeforeStart;
        foreach (ValueList<LinePiece> line in LineCutter.Cut(words, LineChange.Removed))
        {
            lines.Add(new DiffLine(LineChange.Removed, ++number, 0, line));
        }

        number = block.AfterStart;
        foreach (ValueList<LinePiece> line in LineCutter.Cut(words, LineChange.Added))
        {
            lines.Add(new DiffLine(LineChange.Added, 0, ++number, line));
        }
    }

    private int NextChange(int from)
    {
        while (from < Lines.Count && Lines[from].Change == LineChange.Same)
        {
            from++;
        }

        return from;
    }

    private Hunk Cut(int start, int end)
    {
        DiffLine[] lines = [.. Lines.Skip(start).Take(end - start)];
        int before = Lines.Take(start).Count(l => l.Change != LineChange.Added);
        int after = Lines.Take(start).Count(l => l.Change != LineChange.Removed);
        int beforeCount = lines.Count(l => l.Change != LineChange.Added);
        int afterCount = lines.Count(l => l.Change != LineChange.Removed);
        return new Hunk(
            beforeCount == 0 ? before : before + 1,
            beforeCount,
            afterCount == 0 ? after : after + 1,
            afterCount,
            new ValueList<DiffLine>(lines));
    }
}
