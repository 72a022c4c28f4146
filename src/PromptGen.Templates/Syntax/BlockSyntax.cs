using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>Statements that run one after the other.</summary>
/// <param name="Span">From the first statement to the last; empty at the place of an empty block.</param>
/// <param name="Statements">The statements in order.</param>
public sealed record BlockSyntax(TextSpan Span, IReadOnlyList<StatementSyntax> Statements) : SyntaxNode(Span);
