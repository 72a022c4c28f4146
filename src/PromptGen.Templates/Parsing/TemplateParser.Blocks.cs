using System.Collections.Generic;
using System.Globalization;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <content>Sequences of text and statements, and what ends them.</content>
public sealed partial class TemplateParser
{
    private int _blockDepth;

    // Whether `break` and `continue` have a loop to act on.
    private bool _isInLoop;

    // The automatic indentation of the statement that is read now.
    private string? _indent;

    /// <summary>
    /// Reads statements up to what ends the block. The keyword <c>end</c>, <c>else</c> or <c>when</c> that does is left behind;
    /// <paramref name="terminator"/> is it, or the end of the file.
    /// </summary>
    private BlockSyntax ParseBlock(BlockContext context, out Token terminator)
    {
        if (_blockDepth >= MaxNesting)
        {
            return SkipDeepBlock(context, out terminator);
        }

        _blockDepth++;
        _indent = context.Indent;
        int start = Current.Start;
        var statements = new List<StatementSyntax>();
        while (!TryEndBlock(context, out terminator))
        {
            if (ParseStatementOrText(context) is { } statement)
            {
                statements.Add(statement);
            }
        }

        _blockDepth--;
        return new BlockSyntax(SpanOf(statements, start), statements);
    }

    private static TextSpan SpanOf(List<StatementSyntax> statements, int start) =>
        statements.Count == 0 ? new TextSpan(start, 0) : statements[0].Span.To(statements[statements.Count - 1].Span);

    private StatementSyntax? ParseStatementOrText(BlockContext context)
    {
        switch (Current.Kind)
        {
            case TokenKind.Text:
                return ParseText(context, context.Indent);
            case TokenKind.EscapedText:
                return ParseText(context, null);
            case TokenKind.CodeEnter:
                // Between `case` and `when` text is no statement, so that a code block there follows no text.
                _indent = context.Kind == BlockKind.CaseHead ? null : (string?)Current.Value;
                Next();
                return null;
            case TokenKind.CodeExit:
                _indent = context.Indent;
                Next();
                return null;
            case TokenKind.NewLine or TokenKind.Semicolon:
                Next();
                return null;
            default:
                return ParseStatement(context);
        }
    }

    private TextSyntax? ParseText(BlockContext context, string? indent)
    {
        Token token = Next();
        if (context.Kind != BlockKind.CaseHead)
        {
            return new TextSyntax(token.Span, _source) { Indent = indent };
        }

        if (!_source.IsBlank(token.Span))
        {
            _diagnostics.Warning(TemplateCodes.TextNeverWritten, token.Span, "Text between `case` and its first `when` is never written");
        }

        return null;
    }

    /// <summary>Whether the current token ends the block; a keyword that does is taken.</summary>
    private bool TryEndBlock(BlockContext context, out Token terminator)
    {
        terminator = Current;
        if (Current.Kind == TokenKind.EndOfFile)
        {
            if (context.Kind != BlockKind.Template)
            {
                Token opener = context.Opener;
                string fix = _falseEnd is { } name && name.Start > opener.Start
                    ? $"`{name.Name}` at line {LineOf(name).ToString(CultureInfo.InvariantCulture)} is a name, blocks end with `end`"
                    : "add `{{ end }}`";
                _diagnostics.Error(TemplateCodes.Unterminated, opener.Span, $"`{opener.Name}` {At(opener)} is never closed; {fix}");
            }

            return true;
        }

        bool ends = Current.Kind == TokenKind.Identifier && Current.Name switch
        {
            "end" => context.Kind != BlockKind.Template,
            "else" => context.Kind is BlockKind.If or BlockKind.For or BlockKind.When or BlockKind.LeftOut,
            "when" => context.Kind is BlockKind.CaseHead or BlockKind.When,
            _ => false,
        };
        if (ends)
        {
            Next();
            if (terminator.Name == "end")
            {
                ExpectEndOfStatement("`end`");
            }
        }

        return ends;
    }

    /// <summary>Reports an <c>end</c>, <c>else</c> or <c>when</c> that the block cannot take.</summary>
    private StatementSyntax? ReportStray(BlockContext context)
    {
        Token stray = Current;
        Token opener = context.Opener;
        string inside = context.Kind == BlockKind.Template ? string.Empty : $"; the innermost open block is `{opener.Name}` {At(opener)}";
        string message = (stray.Name, context.Kind) switch
        {
            ("end", _) => "`end` closes nothing: every block before it is closed; remove it",
            ("else", BlockKind.CaseHead) => "`else` needs a `when` before it",
            ("else", BlockKind.Else) => $"A second `else` for the `{opener.Name}` {At(opener)}; only one is allowed",
            ("else", _) => "`else` belongs to no `if`, `for` or `when`" + inside,
            _ => "`when` belongs to no `case`" + inside,
        };
        Fail(TemplateCodes.Unterminated, stray.Span, message);
        _isRecovering = false;
        return null;
    }

    /// <summary>Goes behind a block that is nested too deep, without recursion.</summary>
    private BlockSyntax SkipDeepBlock(BlockContext context, out Token terminator)
    {
        _diagnostics.Error(TemplateCodes.LimitExceeded, context.Opener.Span, $"Blocks are nested more than {MaxNesting} deep; move the inner ones to a partial");
        int start = Current.Start;
        int open = 1;
        bool isStart = true;
        while (Current.Kind != TokenKind.EndOfFile && open > 0)
        {
            Token token = Next();
            if (isStart && token.Kind == TokenKind.Identifier)
            {
                open += token.Name == "end" ? -1 : OpensBlock(token.Name) && Current.Kind != TokenKind.Dot ? 1 : 0;
            }

            isStart = token.Kind is TokenKind.CodeEnter or TokenKind.NewLine or TokenKind.Semicolon;
        }

        terminator = Previous;
        return new BlockSyntax(new TextSpan(start, 0), []);
    }
}
