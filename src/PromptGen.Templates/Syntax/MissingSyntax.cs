using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>
/// Stands where an expression is missing or could not be read. An error was reported for it; whoever meets it reports nothing more.
/// </summary>
/// <param name="Span">Where an expression was expected.</param>
public sealed record MissingSyntax(TextSpan Span) : ExpressionSyntax(Span);
