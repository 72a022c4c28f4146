using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>An expression on its own: its value is written.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Expression">What is written.</param>
public sealed record ExpressionStatementSyntax(TextSpan Span, ExpressionSyntax Expression) : StatementSyntax(Span);
