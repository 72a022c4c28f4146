namespace PromptGen.Templates.Parsing;

/// <summary>How the expression that is read now ends.</summary>
/// <param name="Precedence">It ends before an operator that binds no tighter; 0 for a whole expression.</param>
internal readonly record struct ExpressionContext(int Precedence)
{
    /// <summary>Where it stands.</summary>
    public ExpressionParent Parent { get; init; }

    /// <summary>Whether it is an operand of an argument of a call without parentheses: what follows is the next argument.</summary>
    public bool IsInCall { get; init; }

    /// <summary>Whether a <c>:</c> ends it, as between <c>?</c> and <c>:</c>.</summary>
    public bool EndsAtColon { get; init; }

    /// <summary>Whether it ends before the first operator, as the value of a named argument does.</summary>
    public bool IsOperandOnly { get; init; }

    /// <summary>Whether <c>||</c> ends it, as between the values of <c>when</c>.</summary>
    public bool StopsAtOr { get; init; }
}
