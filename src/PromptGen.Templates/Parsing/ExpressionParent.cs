namespace PromptGen.Templates.Parsing;

/// <summary>Where an expression stands, as far as that changes how it is read.</summary>
internal enum ExpressionParent
{
    /// <summary>Anywhere else.</summary>
    Other,

    /// <summary>Behind a pipe.</summary>
    Pipe,

    /// <summary>The list of a loop: names behind it are options of the loop.</summary>
    Loop,

    /// <summary>The right operand of an operator in the list of a loop: Scriban takes an option behind it for an argument.</summary>
    LoopOperand,
}
