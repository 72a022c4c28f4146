using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary><c>continue</c>: goes on with the next element of the innermost loop. The parser has seen to it that there is one.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record ContinueSyntax(TextSpan Span) : StatementSyntax(Span);
