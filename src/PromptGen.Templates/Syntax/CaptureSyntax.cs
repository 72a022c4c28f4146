using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary><c>capture name</c>: what its body writes becomes the text of a local variable.</summary>
/// <param name="Span">From <c>capture</c> to its <c>end</c>.</param>
/// <param name="Variable">The variable that is set.</param>
/// <param name="Body">What is captured.</param>
public sealed record CaptureSyntax(TextSpan Span, VariableSyntax Variable, BlockSyntax Body) : StatementSyntax(Span);
