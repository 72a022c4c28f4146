using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>Something that is carried out in order: it writes, assigns, repeats or chooses.</summary>
/// <param name="Span">Where it stands; for a block statement from its keyword to its <c>end</c>.</param>
public abstract record StatementSyntax(TextSpan Span) : SyntaxNode(Span);
