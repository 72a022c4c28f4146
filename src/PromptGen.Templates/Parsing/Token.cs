using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <summary>The smallest piece of a template that means something.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the source.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Value">A name, a decoded literal or an indentation; null for other kinds.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, object? Value = null)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>The text of a name.</summary>
    public string Name => (string)Value!;

    /// <summary>Whether it is the name or keyword <paramref name="name"/>.</summary>
    public bool Is(string name) => Kind == TokenKind.Identifier && Name == name;
}
