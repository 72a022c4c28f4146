using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary><c>break</c>: leaves the innermost loop. The parser has seen to it that there is one.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record BreakSyntax(TextSpan Span) : StatementSyntax(Span);
