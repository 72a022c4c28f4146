namespace PromptGen.Templates.Syntax;

/// <summary>What a <see cref="BinarySyntax"/> does. All bind to the left; ranges are a <see cref="RangeSyntax"/>.</summary>
public enum BinaryOperator
{
    /// <summary><c>??</c></summary>
    Coalesce,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>//</c></summary>
    DivideRound,

    /// <summary><c>%</c></summary>
    Modulus,
}
