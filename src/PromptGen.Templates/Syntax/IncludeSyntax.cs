using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary><c>include "shared/house-style" tone: "warm"</c>: writes a partial. It is a whole statement.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Id">The id of the partial as written.</param>
/// <param name="IdSpan">The string literal that names it.</param>
/// <param name="Arguments">The partial's inputs; each has a name.</param>
public sealed record IncludeSyntax(TextSpan Span, string Id, TextSpan IdSpan, IReadOnlyList<ArgumentSyntax> Arguments) : StatementSyntax(Span);
