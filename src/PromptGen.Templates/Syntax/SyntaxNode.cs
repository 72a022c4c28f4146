using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A node of a parsed template. Nodes never change; a node knows nothing of types or meaning.</summary>
/// <param name="Span">Where it stands in the source the parser was given.</param>
public abstract record SyntaxNode(TextSpan Span);
