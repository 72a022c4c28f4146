using System.Collections.Generic;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <content>Statements that hold others: if, for, case, capture.</content>
public sealed partial class TemplateParser
{
    private IfSyntax ParseIf()
    {
        string? indent = _indent;
        Token opener = Current;
        var clauses = new List<IfClauseSyntax>();
        Token terminator;
        do
        {
            Token keyword = Next();
            ExpressionSyntax condition = ExpectExpression(new ExpressionContext(0), "a condition behind `if`");
            ExpectEndOfStatement("the condition");
            BlockSyntax body = ParseBlock(new BlockContext(BlockKind.If, opener, indent), out terminator);
            clauses.Add(new IfClauseSyntax(keyword.Span.To(condition.Span), condition, body));
        }
        while (terminator.Is("else") && Current.Is("if"));

        BlockSyntax? otherwise = ParseElse(ref terminator, opener, indent);
        return new IfSyntax(opener.Span.To(terminator.Span), clauses, otherwise);
    }

    /// <summary>Reads the <c>else</c> body of a statement whose last body ended with <paramref name="terminator"/>.</summary>
    private BlockSyntax? ParseElse(ref Token terminator, Token opener, string? indent)
    {
        if (!terminator.Is("else"))
        {
            return null;
        }

        if (Current.Is("if"))
        {
            Fail(TemplateCodes.Syntax, Current.Span, $"`else if` cannot belong to `{opener.Name}` {At(opener)}; close it with `end`, or write `else` and an `if` behind it");
        }

        ExpectEndOfStatement("`else`");
        return ParseBlock(new BlockContext(BlockKind.Else, opener, indent), out terminator);
    }

    private ForSyntax ParseFor()
    {
        string? indent = _indent;
        Token opener = Next();
        VariableSyntax variable = ParseVariableName("a variable behind `for`");
        if (Current.Is("in"))
        {
            Next();
        }
        else
        {
            Fail(TemplateCodes.Syntax, Current.Span, $"Expected `in` behind the loop's variable, found {Describe(Current)}");
        }

        ExpressionSyntax iterator = ExpectExpression(new ExpressionContext(0) { Parent = ExpressionParent.Loop }, "a list behind `in`");
        var options = new LoopOptions();
        ParseLoopOptions(options);
        TextSpan header = TextSpan.FromBounds(opener.Start, Previous.End);
        ExpectEndOfStatement("the loop");

        bool wasInLoop = _isInLoop;
        _isInLoop = true;
        BlockSyntax body = ParseBlock(new BlockContext(BlockKind.For, opener, indent), out Token terminator);

        // In Scriban a jump out of the `else` of a loop stops that `else` and no loop; so it is an error here.
        _isInLoop = false;
        BlockSyntax? otherwise = ParseElse(ref terminator, opener, indent);
        _isInLoop = wasInLoop;
        return new ForSyntax(opener.Span.To(terminator.Span), header, variable, iterator, options.Limit, options.Offset, options.IsReversed, body, otherwise);
    }

    private void ParseLoopOptions(LoopOptions options)
    {
        while (Current.Kind == TokenKind.Identifier && !_isRecovering)
        {
            Token name = Current;
            bool hasValue = PeekNext().Kind == TokenKind.Colon;
            bool isKnown = hasValue ? name.Name is "limit" or "offset" : name.Name == "reversed";
            if (!isKnown)
            {
                Fail(TemplateCodes.Syntax, name.Span, $"Expected `limit: n`, `offset: n`, `reversed` or the end of the statement, found {Describe(name)}; a call or an operator in a loop's list needs parentheses");
                return;
            }

            if (!options.Seen.Add(name.Name))
            {
                Fail(TemplateCodes.Syntax, name.Span, $"`{name.Name}` is given twice");
                return;
            }

            if (!hasValue)
            {
                Next();
                options.IsReversed = true;
                continue;
            }

            ExpressionSyntax value = ParseNamedArgument().Value;
            if (name.Name == "limit")
            {
                options.Limit = value;
            }
            else
            {
                options.Offset = value;
            }
        }
    }

    private CaseSyntax ParseCase()
    {
        string? indent = _indent;
        Token opener = Next();
        ExpressionSyntax value = ExpectExpression(new ExpressionContext(0), "a value behind `case`");
        ExpectEndOfStatement("the value");
        ParseBlock(new BlockContext(BlockKind.CaseHead, opener, indent), out Token terminator);

        // The code block that holds the first `when` sets the indentation of every clause: the others hang on the first.
        string? clauseIndent = _indent;
        var clauses = new List<WhenClauseSyntax>();
        if (!terminator.Is("when"))
        {
            _diagnostics.Error(TemplateCodes.Syntax, opener.Span, "`case` has no `when`; add one, or remove the `case`");
        }

        while (terminator.Is("when"))
        {
            Token keyword = terminator;
            List<ExpressionSyntax> values = ParseWhenValues();
            TextSpan span = values.Count == 0 ? keyword.Span : keyword.Span.To(values[values.Count - 1].Span);
            ExpectEndOfStatement("the values of `when`");
            BlockSyntax body = ParseBlock(new BlockContext(BlockKind.When, opener, clauseIndent), out terminator);
            clauses.Add(new WhenClauseSyntax(span, values, body));
        }

        BlockSyntax? otherwise = ParseElse(ref terminator, opener, clauseIndent);
        return new CaseSyntax(opener.Span.To(terminator.Span), value, clauses, otherwise);
    }

    /// <summary>Reads values that are separated by <c>,</c> or <c>||</c>.</summary>
    private List<ExpressionSyntax> ParseWhenValues()
    {
        var values = new List<ExpressionSyntax>();
        bool isSeparator;
        do
        {
            ExpressionSyntax value = ExpectExpression(new ExpressionContext(0) { StopsAtOr = true }, values.Count == 0 ? "a value behind `when`" : "another value");
            if (value is not MissingSyntax)
            {
                values.Add(value);
            }

            isSeparator = Current.Kind is TokenKind.Comma or TokenKind.OrOr;
            if (isSeparator)
            {
                Next();
            }
        }
        while (isSeparator && !_isRecovering);

        return values;
    }

    private CaptureSyntax ParseCapture()
    {
        string? indent = _indent;
        Token opener = Next();
        VariableSyntax variable = ParseVariableName("a variable behind `capture`");
        ExpectEndOfStatement("the variable");
        BlockSyntax body = ParseBlock(new BlockContext(BlockKind.Capture, opener, indent), out Token terminator);
        return new CaptureSyntax(opener.Span.To(terminator.Span), variable, body);
    }

    /// <summary>Reads the name of a variable that is set.</summary>
    private VariableSyntax ParseVariableName(string expected)
    {
        Token name = Current;
        if (name.Kind != TokenKind.Identifier || IsKeyword(name) || IsLiteralName(name.Name))
        {
            Fail(TemplateCodes.Syntax, name.Span, $"Expected {expected}, found {Describe(name)}");
            return new VariableSyntax(new TextSpan(name.Start, 0), string.Empty);
        }

        Next();
        if (Current.Kind is TokenKind.Dot or TokenKind.QuestionDot or TokenKind.OpenBracket)
        {
            Fail(TemplateCodes.Unsupported, Current.Span, "Only a local variable can be set, not a member or an element");
        }

        return new VariableSyntax(name.Span, name.Name);
    }
}
