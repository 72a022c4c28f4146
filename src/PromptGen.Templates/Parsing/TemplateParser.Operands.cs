using System;
using System.Collections.Generic;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <content>Literals, names, members, elements, brackets and prefix operators.</content>
public sealed partial class TemplateParser
{
    private static bool IsLiteralName(string name) => name is "null" or "true" or "false";

    private Operand ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return new Operand(ParseName(), 1);
            case TokenKind.Number or TokenKind.String:
                Next();
                return new Operand(new LiteralSyntax(token.Span, token.Value), 1);
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.Bang:
                return ParseUnary(UnaryOperator.Not);
            case TokenKind.Minus:
                return ParseUnary(UnaryOperator.Negate);
            case TokenKind.Plus:
                return ParseUnary(UnaryOperator.Plus);
            case TokenKind.OpenBrace:
                Fail(TemplateCodes.Unsupported, token.Span, "`{` starts an object, which is not part of the language; a brace as text is written `{{ \"{\" }}`");
                return new Operand(Missing(), 1);
            case TokenKind.Unsupported or TokenKind.Bad:
                FailUnsupported(token);
                return new Operand(Missing(), 1);
            default:
                Fail(TemplateCodes.Syntax, token.Span, $"Expected a value, found {Describe(token)}");
                return new Operand(Missing(), 1);
        }
    }

    private ExpressionSyntax ParseName()
    {
        Token token = Current;
        switch (token.Name)
        {
            case "null" or "true" or "false":
                Next();
                return new LiteralSyntax(token.Span, token.Name == "null" ? null : token.Name == "true");
            case "for":
                return ParseLoopVariable();
            case "this":
                Fail(TemplateCodes.Unsupported, token.Span, "`this` is not part of the language; name the input");
                return Missing();
            case "do":
                _leftOutFunction = token;
                Fail(TemplateCodes.Unsupported, token.Span, "Functions written with `do` are not part of the language");
                return Missing();
            case "while" or "tablerow":
                Fail(TemplateCodes.Unsupported, token.Span, $"`{token.Name}` is not part of the language; use `for`");
                return Missing();
            case "include" or "include_join":
                Fail(TemplateCodes.Unsupported, token.Span, "`include` is a statement of its own; capture it to use its text: `{{ capture part }}{{ include \"...\" }}{{ end }}`");
                return Missing();
        }

        // As in Scriban, a keyword that stands where a value must stand is a name.
        Next();
        return new VariableSyntax(token.Span, token.Name);
    }

    private VariableSyntax ParseLoopVariable()
    {
        Token token = Next();
        Token member = PeekNext();
        bool isKnown = Current.Kind == TokenKind.Dot
            && member.Kind == TokenKind.Identifier
            && member.Name is "first" or "last" or "even" or "odd" or "index" or "rindex" or "length" or "changed";
        if (!isKnown)
        {
            Fail(TemplateCodes.Syntax, token.Span, "`for` has a value only as `for.index`, `for.rindex`, `for.first`, `for.last`, `for.even`, `for.odd`, `for.length` or `for.changed`");
        }

        return new VariableSyntax(token.Span, token.Name);
    }

    private Operand ParseMember(Operand target)
    {
        bool isNullConditional = Current.Kind == TokenKind.QuestionDot;
        Token dot = Current;
        Token name = PeekNext();
        if (name.Kind != TokenKind.Identifier)
        {
            Fail(TemplateCodes.Syntax, name.Span, $"Expected the name of a member behind `{_source.ToString(dot.Span)}`, found {Describe(name)}");
            return target;
        }

        Next();
        Next();
        if (IsLiteralName(name.Name) || name.Name is "do" or "this" || (name.Name is "for" or "while" or "tablerow" && Current.Kind == TokenKind.Dot))
        {
            Fail(TemplateCodes.Syntax, name.Span, $"`{name.Name}` cannot name a member");
        }

        if (name.Name is "empty" or "blank" && Current.Kind == TokenKind.Question)
        {
            Fail(TemplateCodes.Unsupported, TextSpan.FromBounds(name.Start, Current.End), $"`.{name.Name}?` is not part of the language; compare `.size` with 0, or use `string.empty` or `string.whitespace`");
        }

        bool inherits = !target.IsParenthesised && target.Expression is MemberSyntax { IsNullConditional: true };
        var result = new MemberSyntax(target.Expression.Span.To(name.Span), target.Expression, name.Name, name.Span, isNullConditional || inherits);
        return Deepen(result, target.Depth, 1);
    }

    private Operand ParseIndex(Operand target, ExpressionContext context)
    {
        Token open = Next();
        var indexContext = new ExpressionContext(0) { IsInCall = context.IsInCall, EndsAtColon = context.EndsAtColon };
        ExpressionSyntax index = ExpectExpression(indexContext, "an index behind `[`");
        int depth = _treeDepth;
        Token close = Expect(TokenKind.CloseBracket, "]", open);
        var result = new IndexSyntax(target.Expression.Span.To(close.Span), target.Expression, index);
        return Deepen(result, target.Depth, depth);
    }

    private Operand ParseParentheses()
    {
        Token open = Next();
        ExpressionSyntax inner = ExpectExpression(new ExpressionContext(0), "a value behind `(`");
        int depth = _treeDepth;
        Expect(TokenKind.CloseParen, ")", open);
        return new Operand(inner, depth, IsParenthesised: true);
    }

    private Operand ParseArray()
    {
        _lineBreaksHidden++;
        Token open = Next();
        var elements = new List<ExpressionSyntax>();
        int depth = 1;
        while (Current.Kind != TokenKind.CloseBracket && !_isRecovering)
        {
            elements.Add(ExpectExpression(new ExpressionContext(0), "an element or `]`"));
            depth = Math.Max(depth, _treeDepth);
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }

            Next();
        }

        _lineBreaksHidden--;
        Token close = Expect(TokenKind.CloseBracket, "]", open);
        return Deepen(new ArraySyntax(open.Span.To(close.Span), elements), depth, 1);
    }

    private Operand ParseUnary(UnaryOperator @operator)
    {
        Token token = Next();
        ExpressionSyntax operand = ExpectExpression(new ExpressionContext(UnaryPrecedence), "a value behind", token);
        return Deepen(new UnarySyntax(token.Span.To(operand.Span), @operator, operand), _treeDepth, 1);
    }

    /// <summary>Takes a closing bracket, or reports that <paramref name="open"/> has none.</summary>
    private Token Expect(TokenKind kind, string text, Token open)
    {
        Token token = Current;
        if (token.Kind == kind)
        {
            return Next();
        }

        Fail(TemplateCodes.Unterminated, open.Span, $"`{_source.ToString(open.Span)}` is not closed: expected `{text}`, found {Describe(token)}");
        return Previous;
    }

    private void FailUnsupported(Token token)
    {
        if (token.Kind == TokenKind.Bad)
        {
            // The characters were reported when they were read.
            _isRecovering = true;
            SkipStatement();
            return;
        }

        string text = _source.ToString(token.Span);
        string instead = text switch
        {
            "++" or "--" => $"; write `x = x {text[0]} 1`",
            "+=" or "-=" or "*=" or "/=" or "//=" or "%=" => $"; write `x = x {text.Substring(0, text.Length - 1)} ...`",
            "??=" => "; write `x = x ?? ...`",
            "&" => "; the logical operator is `&&`",
            "$" when token.End < _source.Length && _source[token.End] is '"' or '\'' => " (an interpolated string); join the parts with `+`",
            "$" or "$$" => "; name the input or the local variable",
            "@" => " (a function as a value)",
            "^" or "^^" => string.Empty,
            _ => string.Empty,
        };
        Fail(TemplateCodes.Unsupported, token.Span, $"`{text}` is not part of the language{instead}");
    }
}
