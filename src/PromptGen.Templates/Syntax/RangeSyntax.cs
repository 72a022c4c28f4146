using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A range of integers, <c>1..5</c> or <c>1..&lt;5</c>.</summary>
/// <param name="Span">From the first bound to the last.</param>
/// <param name="Start">The first element.</param>
/// <param name="End">The last element, or the one behind it.</param>
/// <param name="IsExclusive">Whether <paramref name="End"/> is left out (<c>..&lt;</c>).</param>
public sealed record RangeSyntax(TextSpan Span, ExpressionSyntax Start, ExpressionSyntax End, bool IsExclusive) : ExpressionSyntax(Span);
