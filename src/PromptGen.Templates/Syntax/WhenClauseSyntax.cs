using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>One <c>when</c> of a <see cref="CaseSyntax"/>.</summary>
/// <param name="Span">From <c>when</c> to its last value.</param>
/// <param name="Values">The values that select it; never empty in a template without errors.</param>
/// <param name="Body">What runs when one of them equals the value and no clause before did.</param>
public sealed record WhenClauseSyntax(TextSpan Span, IReadOnlyList<ExpressionSyntax> Values, BlockSyntax Body) : SyntaxNode(Span);
