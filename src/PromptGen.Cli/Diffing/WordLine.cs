using System.Collections.Generic;
using System.Linq;
using PromptGen.History.Lines;
using PromptGen.History.Words;

namespace PromptGen.Cli.Diffing;

/// <summary>A line of a comparison in which what went and what came stand beside each other.</summary>
/// <param name="Pieces">Its parts, without the line break that ends it.</param>
internal sealed record WordLine(IReadOnlyList<WordPiece> Pieces)
{
    /// <summary>The lines of a hunk. A line break that went or came ends its line, as the others do.</summary>
    public static IEnumerable<WordLine> Of(Hunk hunk)
    {
        var line = new List<WordPiece>();
        foreach (WordPiece piece in PiecesOf(hunk))
        {
            string[] parts = piece.Text.Split('\n');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return new WordLine([.. line]);
                    line.Clear();
                }

                if (parts[i].Length > 0)
                {
                    line.Add(piece with { Text = parts[i] });
                }
            }
        }

        if (line.Count > 0)
        {
            yield return new WordLine(line);
        }
    }

    private static IEnumerable<WordPiece> PiecesOf(Hunk hunk)
    {
        for (int at = 0; at < hunk.Lines.Count;)
        {
            bool isChanged = hunk.Lines[at].Change != LineChange.Same;
            DiffLine[] run = [.. hunk.Lines.Skip(at).TakeWhile(l => (l.Change != LineChange.Same) == isChanged)];
            at += run.Length;
            IEnumerable<WordPiece> pieces = isChanged
                ? WordDiff.Between(Side(run, LineChange.Removed), Side(run, LineChange.Added)).Pieces
                : run.Select(l => new WordPiece(LineChange.Same, l.Text));
            foreach (WordPiece piece in pieces)
            {
                yield return piece;
            }
        }
    }

    private static string Side(DiffLine[] run, LineChange side) => string.Concat(run.Where(l => l.Change == side).Select(l => l.Text));
}
