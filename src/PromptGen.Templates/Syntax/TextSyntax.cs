using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>Text that is written as it is, of a template or of an escape block.</summary>
/// <param name="Span">The characters that are left after white space control; for an escape block those between its marks.</param>
/// <param name="Text">The characters to write; never empty.</param>
public sealed record TextSyntax(TextSpan Span, string Text) : StatementSyntax(Span)
{
    private readonly SourceText? _source;
    private readonly string? _text = Text;

    /// <summary>Makes the text that stands in a source. Most of a prompt is text, and who only checks it never asks for the characters: no copy of them is made here.</summary>
    internal TextSyntax(TextSpan span, SourceText source)
        : this(span, Text: null!) => _source = source;

    /// <summary>The characters to write; never empty.</summary>
    public string Text
    {
        get => _text ?? _source!.ToString(Span);
        init => _text = value;
    }
}
