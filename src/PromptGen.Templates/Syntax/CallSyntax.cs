using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>
/// A call of a function, <c>math.plus 1 2</c>, <c>math.plus(1, 2)</c>, or by pipe <c>1 | math.plus 2</c>. A function that is named
/// without arguments and without a pipe (<c>date.now</c>) is a <see cref="MemberSyntax"/>, as it cannot be told from a member here.
/// </summary>
/// <param name="Span">From the target, or the piped value, to the last argument.</param>
/// <param name="Target">The function: a <see cref="VariableSyntax"/> or <see cref="MemberSyntax"/>.</param>
/// <param name="Arguments">The arguments as written; by pipe, the piped value comes first.</param>
/// <param name="IsPiped">Whether the first argument came by pipe.</param>
public sealed record CallSyntax(TextSpan Span, ExpressionSyntax Target, IReadOnlyList<ArgumentSyntax> Arguments, bool IsPiped) : ExpressionSyntax(Span);
