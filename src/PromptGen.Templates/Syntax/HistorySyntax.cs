using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>
/// <c>history</c> alone as a statement: inserts the messages the caller supplies. Not part of Scriban; where a variable of
/// that name exists it means that variable.
/// </summary>
/// <param name="Span">Where it stands.</param>
public sealed record HistorySyntax(TextSpan Span) : StatementSyntax(Span);
