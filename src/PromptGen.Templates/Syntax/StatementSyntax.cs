using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>Something that is carried out in order: it writes, assigns, repeats or chooses.</summary>
/// <param name="Span">Where it stands; for a block statement from its keyword to its <c>end</c>.</param>
public abstract record StatementSyntax(TextSpan Span) : SyntaxNode(Span)
{
    private string? _indent;

    /// <summary>
    /// What Scriban's automatic indentation puts before each new line that this statement writes; null where it is off. A
    /// code block that opens behind nothing but white space on its line (in the text that white space control has left,
    /// looking back through the untouched source) indents what it writes by that white space; the text and the statements
    /// inside a block statement that have no code block of their own take that of the block statement. The empty text
    /// stands for a code block at the start of its line; only an include tells it from null.
    /// </summary>
    public string? Indent
    {
        get => _indent;
        init => _indent = value;
    }

    /// <summary>Sets <see cref="Indent"/> of a statement that the parser has just made and nobody else has seen.</summary>
    internal void SetIndent(string? indent) => _indent = indent;
}
