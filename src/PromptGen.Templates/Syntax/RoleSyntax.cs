using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary><c>role "user"</c>: opens a message of a chat prompt. Not part of Scriban.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">The role as written, known or not.</param>
/// <param name="RoleSpan">The string literal that names it.</param>
public sealed record RoleSyntax(TextSpan Span, string Role, TextSpan RoleSpan) : StatementSyntax(Span);
