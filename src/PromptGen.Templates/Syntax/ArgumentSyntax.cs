using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>An argument of a call or an include.</summary>
/// <param name="Span">From the name, if there is one, to the value.</param>
/// <param name="Name">The parameter it is for; null when its position says so.</param>
/// <param name="NameSpan">Where the name stands; where the value stands without one.</param>
/// <param name="Value">The value.</param>
public sealed record ArgumentSyntax(TextSpan Span, string? Name, TextSpan NameSpan, ExpressionSyntax Value) : SyntaxNode(Span);
