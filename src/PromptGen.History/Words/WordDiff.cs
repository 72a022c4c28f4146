using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.History.Lines;

namespace PromptGen.History.Words;

/// <summary>
/// Two texts word by word, over line breaks too, so that a paragraph whose lines were broken anew shows as what it is. Nothing
/// is lost: the pieces that were not added are the older text, those that were not removed the newer one.
/// </summary>
/// <param name="Pieces">The pieces in the order of the texts.</param>
public sealed record WordDiff(ValueList<WordPiece> Pieces)
{
    // Two wholly different texts of five thousand words; less than half a second.
    private const long Dearest = 25_000_000;

    /// <summary>Compares two texts. When they share less than a third of their letters and digits they count as wholly different.</summary>
    public static WordDiff Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<WordPiece> pieces = Compare(before, after);
        int shared = pieces.Where(p => p.Change == LineChange.Same).Sum(p => Weight(p.Text));
        if (shared * 3 >= Math.Max(Weight(before), Weight(after)))
        {
            return new WordDiff(new ValueList<WordPiece>(WithoutIslands(pieces)));
        }

        var whole = new List<WordPiece>();
        Flush(whole, ref before, ref after);
        return new WordDiff(new ValueList<WordPiece>(whole));
    }

    private static List<WordPiece> Compare(string before, string after)
    {
        string[] old = TextWords.Split(before);
        string[] now = TextWords.Split(after);
        var pieces = new List<WordPiece>();
        int next = 0;
        foreach (EditBlock block in EditScript.Between(before, after, TextWords.Split, Dearest))
        {
            Add(pieces, LineChange.Same, old, next, block.BeforeStart - next);
            Add(pieces, LineChange.Removed, old, block.BeforeStart, block.BeforeCount);
            Add(pieces, LineChange.Added, now, block.AfterStart, block.AfterCount);
            next = block.BeforeStart + block.BeforeCount;
        }

        Add(pieces, LineChange.Same, old, next, old.Length - next);
        return pieces;
    }

    private static void Add(List<WordPiece> pieces, LineChange change, string[] words, int start, int count)
    {
        if (count > 0)
        {
            pieces.Add(new WordPiece(change, string.Concat(words.AsSpan(start, count))));
        }
    }

    // A blank that stayed between two words that did not would only make the change harder to read.
    private static List<WordPiece> WithoutIslands(List<WordPiece> pieces)
    {
        var result = new List<WordPiece>();
        string removed = "";
        string added = "";
        for (int i = 0; i < pieces.Count; i++)
        {
            (LineChange change, string text) = pieces[i];
            bool isIsland = change == LineChange.Same && removed.Length + added.Length > 0 && i + 1 < pieces.Count && !text.Contains('\n', StringComparison.Ordinal) && string.IsNullOrWhiteSpace(text);
            if (change == LineChange.Same && !isIsland)
            {
                Flush(result, ref removed, ref added);
                result.Add(pieces[i]);
            }
            else
            {
                removed += change == LineChange.Added ? "" : text;
                added += change == LineChange.Removed ? "" : text;
            }
        }

        Flush(result, ref removed, ref added);
        return result;
    }

    private static void Flush(List<WordPiece> result, ref string removed, ref string added)
    {
        if (removed.Length > 0)
        {
            result.Add(new WordPiece(LineChange.Removed, removed));
        }

        if (added.Length > 0)
        {
            result.Add(new WordPiece(LineChange.Added, added));
        }

        removed = added = "";
    }

    private static int Weight(string text) => text.Count(char.IsLetterOrDigit);
}
