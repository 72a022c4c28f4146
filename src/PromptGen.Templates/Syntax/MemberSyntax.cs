using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A member by name, <c>user.name</c>, <c>user?.name</c>, <c>string.upcase</c>, <c>for.index</c>.</summary>
/// <param name="Span">From the target to the name.</param>
/// <param name="Target">What it is a member of.</param>
/// <param name="Name">The member's name.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="IsNullConditional">
/// Whether a null target gives null: <c>?.</c>, and also <c>.</c> behind a <c>?.</c> of the same chain (<c>a?.b.c</c>), as in Scriban.
/// </param>
public sealed record MemberSyntax(TextSpan Span, ExpressionSyntax Target, string Name, TextSpan NameSpan, bool IsNullConditional) : ExpressionSyntax(Span);
