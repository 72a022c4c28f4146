using System.Collections.Generic;
using PromptGen.Catalog.Text;
using PromptGen.History.Lines;

namespace PromptGen.History.Words;

/// <summary>Gives the lines of one side of a comparison of words.</summary>
internal static class LineCutter
{
    /// <summary>The lines of the older text (<see cref="LineChange.Removed"/>) or of the newer (<see cref="LineChange.Added"/>).</summary>
    public static IEnumerable<ValueList<LinePiece>> Cut(WordDiff words, LineChange side)
    {
        var line = new List<LinePiece>();
        foreach ((LineChange change, string text) in words.Pieces)
        {
            if (change != LineChange.Same && change != side)
            {
                continue;
            }

            foreach (string part in TextLines.Split(text))
            {
                line.Add(new LinePiece(change != LineChange.Same, part));
                if (part.EndsWith('\n'))
                {
                    yield return new ValueList<LinePiece>(line);
                    line.Clear();
                }
            }
        }

        if (line.Count > 0)
        {
            yield return new ValueList<LinePiece>(line);
        }
    }
}
