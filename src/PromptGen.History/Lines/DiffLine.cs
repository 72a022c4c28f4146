using System.Linq;
using PromptGen.Catalog.Text;

namespace PromptGen.History.Lines;

/// <summary>One line of a comparison.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Before">Its number in the older text, from 1; 0 when it is not there.</param>
/// <param name="After">Its number in the newer text, from 1; 0 when it is not there.</param>
/// <param name="Pieces">Its text with its line break, cut where words that changed begin and end.</param>
public sealed record DiffLine(LineChange Change, int Before, int After, ValueList<LinePiece> Pieces)
{
    /// <summary>The whole line, with its line break unless it is the last of a text that ends without one.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}
