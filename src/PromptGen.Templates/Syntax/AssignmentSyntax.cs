using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>An assignment to a local variable, <c>name = value</c>. It writes nothing.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Variable">The variable that is set.</param>
/// <param name="Value">What it is set to.</param>
public sealed record AssignmentSyntax(TextSpan Span, VariableSyntax Variable, ExpressionSyntax Value) : StatementSyntax(Span);
