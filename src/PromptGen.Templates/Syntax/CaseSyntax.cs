using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A choice by value: the body of the first <c>when</c> that names the value, else <paramref name="Else"/>.</summary>
/// <param name="Span">From <c>case</c> to its <c>end</c>.</param>
/// <param name="Value">What is compared.</param>
/// <param name="Clauses">The <c>when</c> clauses in order; never empty in a template without errors.</param>
/// <param name="Else">The <c>else</c> body; null without one.</param>
public sealed record CaseSyntax(TextSpan Span, ExpressionSyntax Value, IReadOnlyList<WhenClauseSyntax> Clauses, BlockSyntax? Else) : StatementSyntax(Span);
