namespace PromptGen.Templates.Syntax;

/// <summary>What a <see cref="UnarySyntax"/> does.</summary>
public enum UnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,

    /// <summary><c>+</c></summary>
    Plus,
}
