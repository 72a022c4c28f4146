using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>Some characters of a file and what stands there instead.</summary>
/// <param name="Span">What is replaced, in the normalised source; empty to insert.</param>
/// <param name="NewText">What stands there instead; empty to remove.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>Puts text between two characters.</summary>
    public static TextEdit Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>Takes characters out.</summary>
    public static TextEdit Remove(int start, int end) => new(TextSpan.FromBounds(start, end), string.Empty);
}
