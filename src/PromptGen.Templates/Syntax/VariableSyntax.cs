using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A name: of an input, a local variable, a loop, a group of built-ins or a function.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name.</param>
public sealed record VariableSyntax(TextSpan Span, string Name) : ExpressionSyntax(Span);
