using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Parsing;

/// <summary>What an operator takes, with what the tree does not keep.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Depth">The depth of its tree.</param>
/// <param name="IsParenthesised">Whether it stood in parentheses.</param>
internal readonly record struct Operand(ExpressionSyntax Expression, int Depth, bool IsParenthesised = false)
{
    /// <summary>Whether a <c>[</c> right behind it takes an element of it.</summary>
    public bool CanBeIndexed => IsParenthesised || Expression is VariableSyntax or MemberSyntax or IndexSyntax or LiteralSyntax or CallSyntax;

    /// <summary>Whether it can name a function: <c>name</c> or <c>group.name</c>.</summary>
    public bool CanBeCalled => !IsParenthesised && Expression is VariableSyntax or MemberSyntax { IsNullConditional: false, Target: VariableSyntax };
}
