using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A whole parsed template body.</summary>
/// <param name="Span">The body: all of the source behind the front matter.</param>
/// <param name="Body">Its text and statements.</param>
public sealed record TemplateSyntax(TextSpan Span, BlockSyntax Body) : SyntaxNode(Span);
