using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A loop, <c>for x in xs limit: 3 offset: 1 reversed</c>.</summary>
/// <param name="Span">From <c>for</c> to its <c>end</c>.</param>
/// <param name="Header">From <c>for</c> to the last option.</param>
/// <param name="Variable">The variable that holds each element.</param>
/// <param name="Iterator">What is looped over.</param>
/// <param name="Limit">The most elements taken; null without one.</param>
/// <param name="Offset">The elements left out at the start; null without one.</param>
/// <param name="IsReversed">Whether it runs from the last element taken to the first.</param>
/// <param name="Body">What runs for each element.</param>
/// <param name="Else">What runs when there is no element; null without one.</param>
public sealed record ForSyntax(
    TextSpan Span,
    TextSpan Header,
    VariableSyntax Variable,
    ExpressionSyntax Iterator,
    ExpressionSyntax? Limit,
    ExpressionSyntax? Offset,
    bool IsReversed,
    BlockSyntax Body,
    BlockSyntax? Else) : StatementSyntax(Span);
