using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>Text that is written as it is, of a template or of an escape block.</summary>
/// <param name="Span">The characters that are left after white space control; for an escape block those between its marks.</param>
/// <param name="Text">The characters to write; never empty.</param>
public sealed record TextSyntax(TextSpan Span, string Text) : StatementSyntax(Span);
