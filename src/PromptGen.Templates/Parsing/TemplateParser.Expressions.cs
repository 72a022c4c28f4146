using System;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <content>
/// Operators. The order of the questions asked of each token is that of Scriban's expression parser, since it decides
/// what <c>f -1</c>, <c>f x + 1</c> or <c>a - f x</c> mean.
/// </content>
public sealed partial class TemplateParser
{
    private const int UnaryPrecedence = 200;

    private int _expressionNesting;

    // The depth of the tree that was read last.
    private int _treeDepth;

    private bool IsStartOfExpression => Current.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.String
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Bang or TokenKind.Minus or TokenKind.Plus
        or TokenKind.Unsupported or TokenKind.Bad;

    private ExpressionSyntax ExpectExpression(ExpressionContext context, string expected, Token? of = null)
    {
        if (IsStartOfExpression)
        {
            return ParseExpression(context);
        }

        string named = of is { } token ? $"{expected} `{_source.ToString(token.Span)}`" : expected;
        Fail(TemplateCodes.Syntax, Current.Span, $"Expected {named}, found {Describe(Current)}");
        return Missing();
    }

    private MissingSyntax Missing()
    {
        _treeDepth = 1;
        return new MissingSyntax(new TextSpan(Current.Start, 0));
    }

    private ExpressionSyntax ParseExpression(ExpressionContext context)
    {
        if (_expressionNesting >= MaxNesting)
        {
            Fail(TemplateCodes.LimitExceeded, Current.Span, $"Expressions are nested more than {MaxNesting} deep; assign a part to a variable");
            return Missing();
        }

        _expressionNesting++;
        ExpressionSyntax result = ParseOperations(context);
        _expressionNesting--;
        return result;
    }

    private ExpressionSyntax ParseOperations(ExpressionContext context)
    {
        PendingCall? call = null;
        Operand left = ParsePrimary();
        while (!_isRecovering)
        {
            if (Current.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                left = ParseMember(left);
            }
            else if (Current.Kind == TokenKind.OpenBracket && left.CanBeIndexed && !IsWhitespaceBefore(Current))
            {
                left = ParseIndex(left, context with { IsInCall = call is not null });
            }
            else if (context.IsOperandOnly || EndsBeforeCurrent(context))
            {
                break;
            }
            else if (TryGetOperator(Current.Kind, out BinaryOperator @operator, out int precedence))
            {
                if (precedence <= context.Precedence || (context.StopsAtOr && Current.Kind == TokenKind.OrOr))
                {
                    break;
                }

                left = ParseBinary(left, @operator, precedence, context, call is not null);
            }
            else if (Current.Kind == TokenKind.Question)
            {
                if (context.Precedence == 0)
                {
                    left = ParseConditional(Close(call, left));
                    call = null;
                }

                break;
            }
            else if (IsStartOfExpression)
            {
                if (context.IsInCall || IsStrayKeyword(Current) || !TryReadArguments(ref call, ref left, context))
                {
                    break;
                }
            }
            else if (Current.Kind == TokenKind.Pipe && context.Precedence == 0 && context.Parent != ExpressionParent.Pipe)
            {
                left = ParsePipes(Close(call, left));
                call = null;
                break;
            }
            else
            {
                break;
            }
        }

        left = Close(call, left);
        _treeDepth = left.Depth;
        return left.Expression;
    }

    /// <summary>Whether what stands here ends the expression in every case, with an error where Scriban would read on.</summary>
    private bool EndsBeforeCurrent(ExpressionContext context)
    {
        switch (Current.Kind)
        {
            case TokenKind.Colon:
                if (!context.EndsAtColon)
                {
                    Fail(TemplateCodes.Syntax, Current.Span, "A `:` names an argument of a call or parts `? :`; put what stands before it in parentheses");
                }

                return true;
            case TokenKind.Assign:
                Fail(TemplateCodes.Syntax, Current.Span, "`=` sets a local variable and is a statement of its own; a comparison is written `==`, and members cannot be set");
                return true;
            case TokenKind.Unsupported or TokenKind.Bad:
                FailUnsupported(Current);
                return true;
            default:
                return false;
        }
    }

    private Operand ParseBinary(Operand left, BinaryOperator @operator, int precedence, ExpressionContext context, bool isInCall)
    {
        Token token = Next();
        if (token.Kind == TokenKind.QuestionQuestion && !char.IsWhiteSpace(_source[Math.Min(token.End, _source.Length - 1)]))
        {
            Fail(TemplateCodes.Syntax, token.Span, "Put a space behind `??`");
        }

        var rightContext = new ExpressionContext(precedence)
        {
            IsInCall = isInCall || context.IsInCall,
            EndsAtColon = context.EndsAtColon,
            Parent = context.Parent is ExpressionParent.Loop or ExpressionParent.LoopOperand ? ExpressionParent.LoopOperand : ExpressionParent.Other,
        };
        ExpressionSyntax right = ExpectExpression(rightContext, "a value to the right of", token);
        TextSpan span = left.Expression.Span.To(right.Span);
        ExpressionSyntax result = token.Kind is TokenKind.DotDot or TokenKind.DotDotLess
            ? new RangeSyntax(span, left.Expression, right, token.Kind == TokenKind.DotDotLess)
            : new BinarySyntax(span, left.Expression, @operator, token.Span, right);
        return Deepen(result, left.Depth, _treeDepth);
    }

    private Operand ParseConditional(Operand condition)
    {
        Next();
        ExpressionSyntax whenTrue = ExpectExpression(new ExpressionContext(0) { EndsAtColon = true }, "a value behind `?`");
        int depth = Math.Max(condition.Depth, _treeDepth);
        if (Current.Kind == TokenKind.Colon)
        {
            Next();
        }
        else
        {
            Fail(TemplateCodes.Syntax, Current.Span, $"Expected `:` and a second value to go with `?`, found {Describe(Current)}");
        }

        ExpressionSyntax whenFalse = ExpectExpression(new ExpressionContext(0) { EndsAtColon = true }, "a value behind `:`");
        var result = new ConditionalSyntax(condition.Expression.Span.To(whenFalse.Span), condition.Expression, whenTrue, whenFalse);
        return Deepen(result, depth, _treeDepth);
    }

    /// <summary>Puts a node on top of others and reports the first one that is too far from its leaves.</summary>
    private Operand Deepen(ExpressionSyntax expression, int depth, int otherDepth)
    {
        int result = Math.Max(depth, otherDepth) + 1;
        if (result > MaxExpressionDepth)
        {
            Fail(TemplateCodes.LimitExceeded, expression.Span, $"The expression has more than {MaxExpressionDepth} operators on top of each other; assign a part to a variable");
            return new Operand(Missing(), 1);
        }

        return new Operand(expression, result);
    }

    private static bool TryGetOperator(TokenKind kind, out BinaryOperator @operator, out int precedence)
    {
        (@operator, precedence) = kind switch
        {
            TokenKind.QuestionQuestion => (BinaryOperator.Coalesce, 20),
            TokenKind.OrOr => (BinaryOperator.Or, 30),
            TokenKind.AndAnd => (BinaryOperator.And, 40),
            TokenKind.EqualEqual => (BinaryOperator.Equal, 70),
            TokenKind.BangEqual => (BinaryOperator.NotEqual, 70),
            TokenKind.Less => (BinaryOperator.Less, 80),
            TokenKind.LessEqual => (BinaryOperator.LessOrEqual, 80),
            TokenKind.Greater => (BinaryOperator.Greater, 80),
            TokenKind.GreaterEqual => (BinaryOperator.GreaterOrEqual, 80),
            TokenKind.Plus => (BinaryOperator.Add, 100),
            TokenKind.Minus => (BinaryOperator.Subtract, 100),
            TokenKind.Star => (BinaryOperator.Multiply, 110),
            TokenKind.Slash => (BinaryOperator.Divide, 110),
            TokenKind.SlashSlash => (BinaryOperator.DivideRound, 110),
            TokenKind.Percent => (BinaryOperator.Modulus, 110),
            TokenKind.DotDot or TokenKind.DotDotLess => (default, 130),
            _ => (default, 0),
        };
        return precedence > 0;
    }

    private bool IsWhitespaceBefore(Token token) => token.Start > 0 && char.IsWhiteSpace(_source[token.Start - 1]);
}
