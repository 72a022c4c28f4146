using System;
using System.Collections.Generic;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <content>Calls <c>f x y</c>, <c>f(x, y)</c> and <c>x | f y</c>, and arguments by name.</content>
public sealed partial class TemplateParser
{
    /// <summary>
    /// Reads on behind an operand that another expression follows: the operand is a function or the argument before. False
    /// when the expression ends here.
    /// </summary>
    private bool TryReadArguments(ref PendingCall? call, ref Operand left, ExpressionContext context)
    {
        bool isNamed = Current.Kind == TokenKind.Identifier && PeekNext().Kind == TokenKind.Colon;
        if (context.Parent == ExpressionParent.Loop && Current.Kind == TokenKind.Identifier)
        {
            if (call is not null)
            {
                Fail(TemplateCodes.Syntax, Current.Span, "Put the call in the loop's list in parentheses before an option of the loop");
            }

            return false;
        }

        if (context.Parent == ExpressionParent.LoopOperand && Current.Kind == TokenKind.Identifier && Current.Name is "limit" or "offset" or "reversed")
        {
            Fail(TemplateCodes.Syntax, Current.Span, $"Put the loop's list in parentheses before `{Current.Name}`");
            return false;
        }

        if (ForeignWord(left) is { } advice)
        {
            Fail(TemplateCodes.Syntax, left.Expression.Span.To(Current.Span), advice);
            return false;
        }

        bool isExplicit = Current.Kind == TokenKind.OpenParen && !IsWhitespaceBefore(Current);
        if ((call is null || isExplicit) && !CheckTarget(left))
        {
            return false;
        }

        if (isExplicit)
        {
            left = ParseExplicitCall(left);
            return true;
        }

        if (call is null)
        {
            call = new PendingCall(left.Expression);
        }
        else
        {
            call.Add(left);
        }

        if (!isNamed)
        {
            left = ParsePrimary();
            return true;
        }

        while (Current.Kind == TokenKind.Identifier && PeekNext().Kind == TokenKind.Colon)
        {
            call.Add(ParseNamedArgument(), _treeDepth);
        }

        left = Close(call);
        call = null;
        if (IsStartOfExpression && !IsStrayKeyword(Current))
        {
            Fail(TemplateCodes.Syntax, Current.Span, $"{Capital(Describe(Current))} cannot follow an argument given by name; put a value with operators in parentheses, and arguments by position first");
        }

        return Current.Kind == TokenKind.Pipe;
    }

    /// <summary>What to write in place of a word that other template languages have and Scriban takes for a name.</summary>
    private string? ForeignWord(Operand left)
    {
        if (Current.Is("and") || Current.Is("or"))
        {
            return Current.Name == "and" ? "`and` is written `&&`" : "`or` is written `||`";
        }

        return left is { IsParenthesised: false, Expression: VariableSyntax variable } ? variable.Name switch
        {
            "elseif" or "elsif" or "elif" => $"`{variable.Name}` is written `else if`",
            "not" => "`not` is written `!`",
            "unless" => "`unless x` is written `if !x`",
            "foreach" => "`foreach` is written `for x in xs`",
            "assign" or "set" or "let" => $"`{variable.Name} x = 1` is written `x = 1`",
            _ => null,
        } : null;
    }

    private bool CheckTarget(Operand target)
    {
        if (target.CanBeCalled)
        {
            return true;
        }

        string hint = (Current.Kind, IsWhitespaceBefore(Current)) switch
        {
            (TokenKind.OpenBracket, true) => "to take an element of the value, leave out the space before `[`",
            (TokenKind.OpenBracket, false) => "to take an element of the value, assign it to a variable first",
            _ => "an operator, a separator or `}}` is missing between the two",
        };
        Fail(TemplateCodes.Syntax, Current.Span, $"{Capital(Describe(Current))} follows a value that is no function; {hint}");
        return false;
    }

    private Operand Close(PendingCall? call, Operand left)
    {
        if (call is null)
        {
            return left;
        }

        call.Add(left);
        return Close(call);
    }

    private Operand Close(PendingCall call)
    {
        (CallSyntax result, int depth) = call.ToCall();
        return Deepen(result, depth, 1);
    }

    /// <summary>Reads <c>name: value</c>; the value ends before the first operator.</summary>
    private ArgumentSyntax ParseNamedArgument() => ParseNamedArgument(new ExpressionContext(0) { IsOperandOnly = true });

    private ArgumentSyntax ParseNamedArgument(ExpressionContext context)
    {
        Token name = Next();
        Next();
        ExpressionSyntax value = ExpectExpression(context, "a value for", name);
        return new ArgumentSyntax(name.Span.To(value.Span), name.Name, name.Span, value);
    }

    /// <summary>Reads <c>(x, name: y)</c> right behind a function.</summary>
    private Operand ParseExplicitCall(Operand target)
    {
        Token open = Next();
        var arguments = new List<ArgumentSyntax>();
        int depth = 1;
        bool hasName = false;
        while (Current.Kind != TokenKind.CloseParen && !_isRecovering)
        {
            if (arguments.Count > 0)
            {
                if (Current.Kind != TokenKind.Comma)
                {
                    Fail(TemplateCodes.Syntax, Current.Span, $"Expected `,` or `)` behind an argument, found {Describe(Current)}");
                    break;
                }

                Next();
            }

            bool isNamed = Current.Kind == TokenKind.Identifier && PeekNext().Kind == TokenKind.Colon;
            if (hasName && !isNamed)
            {
                Fail(TemplateCodes.Syntax, Current.Span, "Arguments by position come before arguments by name");
                break;
            }

            hasName |= isNamed;
            ArgumentSyntax argument = isNamed ? ParseNamedArgument(new ExpressionContext(0)) : ParsePositionalArgument();
            arguments.Add(argument);
            depth = Math.Max(depth, _treeDepth);
        }

        Token close = Current;
        if (close.Kind == TokenKind.CloseParen)
        {
            Next();
        }

        TextSpan span = TextSpan.FromBounds(target.Expression.Span.Start, close.Kind == TokenKind.CloseParen ? close.End : open.End);
        return Deepen(new CallSyntax(span, target.Expression, arguments, IsPiped: false), depth, 1);
    }

    private ArgumentSyntax ParsePositionalArgument()
    {
        ExpressionSyntax value = ExpectExpression(new ExpressionContext(0), "an argument");
        return new ArgumentSyntax(value.Span, null, value.Span, value);
    }

    /// <summary>Reads <c>| f x | g y</c> behind a value; each call takes the value before it as its first argument.</summary>
    private Operand ParsePipes(Operand left)
    {
        while (Current.Kind == TokenKind.Pipe && !_isRecovering)
        {
            _lineBreaksHidden++;
            Next();
            _lineBreaksHidden--;
            bool isParenthesised = Current.Kind == TokenKind.OpenParen;
            Token first = Current;
            ExpressionSyntax function = ExpectExpression(new ExpressionContext(0) { Parent = ExpressionParent.Pipe }, "a function behind `|`");
            int depth = _treeDepth;
            var arguments = new List<ArgumentSyntax> { new(left.Expression.Span, null, left.Expression.Span, left.Expression) };
            // `x | f y ? a : b` tests the result of the call.
            var conditional = function as ConditionalSyntax;
            ExpressionSyntax target = conditional?.Condition ?? function;
            TextSpan end = target.Span;
            if (target is CallSyntax { IsPiped: false } call)
            {
                target = call.Target;
                arguments.AddRange(call.Arguments);
            }

            if (isParenthesised || !new Operand(target, 1).CanBeCalled || (conditional is not null && arguments.Count == 1))
            {
                FailPipe(first, function);
            }

            ExpressionSyntax result = new CallSyntax(left.Expression.Span.To(end), target, arguments, IsPiped: true);
            if (conditional is not null)
            {
                result = new ConditionalSyntax(left.Expression.Span.To(conditional.Span), result, conditional.WhenTrue, conditional.WhenFalse);
                depth++;
            }

            left = Deepen(result, left.Depth, depth);
        }

        return left;
    }

    private void FailPipe(Token first, ExpressionSyntax function)
    {
        if (function is BinarySyntax { Operator: BinaryOperator.Subtract, Right: LiteralSyntax } minus)
        {
            string number = _source.ToString(minus.Right.Span);
            Fail(TemplateCodes.Syntax, minus.OperatorSpan.To(minus.Right.Span), $"A negative argument needs parentheses: `(-{number})`; without them it is subtracted from the function");
            return;
        }

        Fail(TemplateCodes.Syntax, first.Span.To(function.Span), function is BinarySyntax or ConditionalSyntax or RangeSyntax
            ? "An operator behind `| function` applies to the function alone; put the pipe in parentheses: `(value | function) + ...`"
            : "A pipe leads to a function such as `string.upcase`");
    }
}
