using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A choice: the body of the first clause that holds, else <paramref name="Else"/>.</summary>
/// <param name="Span">From <c>if</c> to its <c>end</c>.</param>
/// <param name="Clauses">The <c>if</c> and every <c>else if</c> in order; never empty.</param>
/// <param name="Else">The <c>else</c> body; null without one.</param>
public sealed record IfSyntax(TextSpan Span, IReadOnlyList<IfClauseSyntax> Clauses, BlockSyntax? Else) : StatementSyntax(Span);
