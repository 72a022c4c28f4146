using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A value written out: <c>"text"</c>, <c>`verbatim`</c>, <c>12</c>, <c>1.5</c>, <c>1.5m</c>, <c>true</c>, <c>null</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">
/// Null, or a <see cref="string"/>, <see cref="bool"/>, <see cref="int"/> (when it fits), <see cref="long"/>, <see cref="double"/> or <see cref="decimal"/>.
/// </param>
public sealed record LiteralSyntax(TextSpan Span, object? Value) : ExpressionSyntax(Span);
