using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A list written out, <c>[1, 2, 3]</c>.</summary>
/// <param name="Span">From bracket to bracket.</param>
/// <param name="Elements">The elements in order.</param>
public sealed record ArraySyntax(TextSpan Span, IReadOnlyList<ExpressionSyntax> Elements) : ExpressionSyntax(Span);
