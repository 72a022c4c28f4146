using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>A node of the bound tree: names are resolved, types are known and checked, conversions are explicit.</summary>
/// <param name="Span">Where it stands, in the source of the template or partial it belongs to.</param>
public abstract record BoundNode(TextSpan Span);

/// <summary>Something that is done.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record BoundStatement(TextSpan Span) : BoundNode(Span)
{
    private string? _indent;

    /// <summary>
    /// Scriban's automatic indentation of what a text, write or include statement writes; null where it is off.
    /// </summary>
    /// <remarks>
    /// A rendering keeps one flag, "the last character written was a line break", which starts false. Writing a text goes line
    /// by line: when the flag is set and something is left to write, the indent is written first and the flag cleared; each
    /// line break that is written sets the flag, and a text that ends otherwise clears it. No indent counts as one of length
    /// zero. Captured text is written this way too, with the same flag. A partial starts with the flag cleared; what it wrote
    /// is then written by the include with the include's indent, starting from the flag as it was before the include. A
    /// template in which no indent is longer than zero needs none of this: the plain text comes out the same.
    /// </remarks>
    public string? Indent
    {
        get => _indent;
        init => _indent = value;
    }

    /// <summary>Sets <see cref="Indent"/> of a statement that the binder has just made and nobody else has seen.</summary>
    internal void SetIndent(string indent) => _indent = indent;
}

/// <summary>Something that has a value.</summary>
/// <param name="Type">The type of the value; never <see cref="TypeKind.Error"/> in a tree without errors.</param>
/// <param name="Span">Where it stands.</param>
public abstract record BoundExpression(PromptType Type, TextSpan Span) : BoundNode(Span);
