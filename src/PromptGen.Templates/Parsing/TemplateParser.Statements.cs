using System;
using System.Collections.Generic;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <content>Statements of one line: expressions, assignments, role, history, include, break, continue.</content>
public sealed partial class TemplateParser
{
    // The `do` of a function literal, which the language leaves out and whose body is still to be skipped.
    private Token? _leftOutFunction;

    // The last name that looks as if it should end a block, such as `endif`.
    private Token? _falseEnd;

    private static bool OpensBlock(string name) =>
        name is "if" or "for" or "case" or "capture" or "while" or "tablerow" or "with" or "wrap" or "func";

    /// <summary>Whether a token is a word that starts a statement.</summary>
    private static bool IsKeyword(Token token) =>
        token.Kind == TokenKind.Identifier
        && (OpensBlock(token.Name) || token.Name is "end" or "else" or "when" or "break" or "continue" or "ret" or "import" or "readonly" or "do" or "this");

    /// <summary>
    /// Whether a token behind a value was meant as the next statement. Scriban takes it for an argument; a name that is
    /// common among inputs (<c>when</c>) is let through.
    /// </summary>
    private static bool IsStrayKeyword(Token token) => IsKeyword(token) && token.Name != "when";

    private StatementSyntax? ParseStatement(BlockContext context)
    {
        _isRecovering = false;
        _leftOutFunction = null;
        string? indent = _indent;
        if (context.Kind == BlockKind.CaseHead && !Current.Is("else"))
        {
            _diagnostics.Error(TemplateCodes.Syntax, Current.Span, $"Only `when` may follow `case`, found {Describe(Current)}");
        }

        StatementSyntax? statement = Current.Kind == TokenKind.Identifier ? ParseNamedStatement(context) : ParseExpressionStatement();
        _indent = indent;
        statement?.SetIndent(indent);
        return statement;
    }

    private StatementSyntax? ParseNamedStatement(BlockContext context) => Current.Name switch
    {
        "end" or "else" or "when" => ReportStray(context),
        "if" => ParseIf(),
        "for" when PeekNext().Kind != TokenKind.Dot => ParseFor(),
        "case" => ParseCase(),
        "capture" => ParseCapture(),
        "break" or "continue" => ParseJump(),
        "while" or "tablerow" when PeekNext().Kind == TokenKind.Dot => ParseExpressionStatement(),
        "while" or "tablerow" or "with" or "wrap" or "func" => SkipLeftOutBlock(),
        "ret" or "import" or "readonly" => SkipLeftOutStatement(),
        "include" => ParseInclude(),
        "role" when PeekNext().Kind is TokenKind.String or TokenKind.Identifier => ParseRole(),
        "history" when EndsStatement(PeekNext()) => ParseHistory(),
        _ => ParseExpressionStatement(),
    };

    private static bool EndsStatement(Token token) =>
        token.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    private StatementSyntax? ParseExpressionStatement()
    {
        Token start = Current;
        if (!IsStartOfExpression)
        {
            string hint = TryGetOperator(start.Kind, out _, out _) || start.Kind is TokenKind.Pipe or TokenKind.Question or TokenKind.Dot or TokenKind.QuestionDot
                ? "; an expression goes on in the next line only behind `|` and between `[` and `]`"
                : string.Empty;
            Fail(TemplateCodes.Syntax, start.Span, $"{Capital(Describe(start))} cannot start a statement{hint}");
            _isRecovering = false;
            return null;
        }

        if (start.Kind == TokenKind.Identifier && PeekNext().Kind == TokenKind.Assign && !IsKeyword(start) && !IsLiteralName(start.Name))
        {
            return ParseAssignment();
        }

        if (start.Kind == TokenKind.Identifier && start.Name.Length > 3 && start.Name.StartsWith("end", StringComparison.Ordinal) && EndsStatement(PeekNext()))
        {
            _falseEnd = start;
        }

        ExpressionSyntax expression = ParseExpression(new ExpressionContext(0));
        ExpectEndOfStatement("the expression");
        SkipLeftOutFunctions();
        return new ExpressionStatementSyntax(expression.Span, expression);
    }

    private AssignmentSyntax ParseAssignment()
    {
        Token name = Next();
        Next();
        ExpressionSyntax value = ExpectExpression(new ExpressionContext(0), "a value behind `=`");
        var variable = new VariableSyntax(name.Span, name.Name);
        ExpectEndOfStatement("the assigned value");
        SkipLeftOutFunctions();
        return new AssignmentSyntax(name.Span.To(value.Span), variable, value);
    }

    private StatementSyntax ParseJump()
    {
        Token keyword = Next();
        if (!_isInLoop)
        {
            _diagnostics.Error(TemplateCodes.Syntax, keyword.Span, $"`{keyword.Name}` stands in no loop");
        }

        ExpectEndOfStatement($"`{keyword.Name}`");
        return keyword.Name == "break" ? new BreakSyntax(keyword.Span) : new ContinueSyntax(keyword.Span);
    }

    private RoleSyntax? ParseRole()
    {
        Token keyword = Next();
        Token role = Current;
        if (role.Kind != TokenKind.String)
        {
            Fail(TemplateCodes.BadRole, role.Span, "A role is written as a string: `{{ role \"user\" }}`; it cannot come from a value");
            _isRecovering = false;
            return null;
        }

        Next();
        ExpectEndOfStatement("the role");
        return new RoleSyntax(keyword.Span.To(role.Span), (string)role.Value!, role.Span);
    }

    private HistorySyntax ParseHistory()
    {
        Token keyword = Next();
        ExpectEndOfStatement("`history`");
        return new HistorySyntax(keyword.Span);
    }

    private IncludeSyntax? ParseInclude()
    {
        Token keyword = Next();
        Token id = Current;
        if (id.Kind != TokenKind.String)
        {
            Fail(TemplateCodes.Syntax, id.Span, "An include names its partial by a string: `{{ include \"shared/house-style\" }}`");
            _isRecovering = false;
            return null;
        }

        Next();
        var arguments = new List<ArgumentSyntax>();
        while (Current.Kind == TokenKind.Identifier && PeekNext().Kind == TokenKind.Colon)
        {
            arguments.Add(ParseNamedArgument());
        }

        if (!IsEndOfStatement && !_isRecovering)
        {
            if (Current.Kind == TokenKind.Pipe)
            {
                Fail(TemplateCodes.Unsupported, Current.Span, "An include is a whole statement; capture it to use its text: `{{ capture part }}{{ include \"...\" }}{{ end }}`");
            }
            else
            {
                Fail(TemplateCodes.Syntax, Current.Span, $"{Capital(Describe(Current))} cannot follow here; an include takes arguments by name, `name: value`, and a value with operators in parentheses");
            }
        }

        ExpectEndOfStatement("the include");
        TextSpan last = arguments.Count > 0 ? arguments[arguments.Count - 1].Span : id.Span;
        return new IncludeSyntax(keyword.Span.To(last), (string)id.Value!, id.Span, arguments);
    }

    private StatementSyntax? SkipLeftOutStatement()
    {
        Token keyword = Current;
        Fail(TemplateCodes.Unsupported, keyword.Span, $"`{keyword.Name}` is not part of the language");
        _isRecovering = false;
        return null;
    }

    /// <summary>Goes behind the bodies of functions written with <c>do</c> in the statement that was just read.</summary>
    private void SkipLeftOutFunctions()
    {
        while (_leftOutFunction is { } keyword)
        {
            _leftOutFunction = null;
            SkipLeftOutBody(keyword);
        }
    }

    private StatementSyntax? SkipLeftOutBlock()
    {
        Token keyword = Current;
        string instead = keyword.Name switch
        {
            "while" or "tablerow" => "; use `for`",
            "func" or "wrap" => "; use a partial and `include`",
            _ => string.Empty,
        };
        Fail(TemplateCodes.Unsupported, keyword.Span, $"`{keyword.Name}` is not part of the language{instead}");
        _isRecovering = false;
        SkipLeftOutBody(keyword);
        return null;
    }

    private void SkipLeftOutBody(Token keyword)
    {
        bool wasInLoop = _isInLoop;
        _isInLoop = true;
        var context = new BlockContext(BlockKind.LeftOut, keyword, _indent);
        ParseBlock(context, out Token terminator);
        while (terminator.Is("else"))
        {
            SkipStatement();
            ParseBlock(context, out terminator);
        }

        _isInLoop = wasInLoop;
    }
}
