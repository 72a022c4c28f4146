using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>Expressions: literals, names, choices, lists and ranges.</content>
internal sealed partial class Binder
{
    /// <summary>Binds an expression.</summary>
    /// <param name="syntax">What is bound.</param>
    /// <param name="asText">
    /// Whether only the text of the value matters here. Then <c>count ?? "none"</c> and <c>vip ? 1 : "no"</c> have a meaning
    /// although their two sides have no type in common.
    /// </param>
    private BoundExpression BindExpression(ExpressionSyntax syntax, bool asText = false)
    {
        if (_expressionDepth >= BindingLimits.ExpressionDepth)
        {
            Error(TemplateCodes.LimitExceeded, syntax.Span, $"an expression may be nested {BindingLimits.ExpressionDepth} deep; put parts into variables first");
            return ErrorAt(syntax.Span);
        }

        if (!Count(syntax.Span))
        {
            return ErrorAt(syntax.Span);
        }

        _expressionDepth++;
        BoundExpression bound = syntax switch
        {
            LiteralSyntax literal => BindLiteral(literal),
            VariableSyntax variable => BindVariable(variable),
            MemberSyntax member => BindMember(member),
            IndexSyntax index => BindIndex(index),
            CallSyntax call => BindCall(call),
            UnarySyntax unary => BindUnary(unary),
            BinarySyntax binary => BindBinary(binary, asText),
            ConditionalSyntax conditional => BindConditional(conditional, asText),
            ArraySyntax array => BindArray(array),
            RangeSyntax range => BindRange(range),
            MissingSyntax => ErrorAt(syntax.Span),
            _ => Refuse(TemplateCodes.Unsupported, syntax.Span, "this expression is not part of the language"),
        };
        _expressionDepth--;
        return bound;
    }

    private BoundLiteral ErrorAt(TextSpan span)
    {
        if (!IsRehearsal)
        {
            _firstFailure ??= span;
        }

        return new BoundLiteral(null, PromptType.Error, span);
    }

    private static bool IsError(BoundExpression expression) => expression.Type.Kind == TypeKind.Error;

    private static BoundExpression ToTruth(BoundExpression value) => Conversions.ToTruth(value);

    private static BoundExpression EnumToString(BoundExpression value) => Conversions.EnumToString(value);

    private BoundLiteral Refuse(string code, TextSpan span, string message, string? suggestion = null)
    {
        Error(code, span, message, suggestion);
        return ErrorAt(span);
    }

    private BoundLiteral BindLiteral(LiteralSyntax syntax) => syntax.Value switch
    {
        null => new BoundLiteral(null, PromptType.Null, syntax.Span),
        string text => new BoundLiteral(text, PromptType.String, syntax.Span),
        bool truth => new BoundLiteral(truth, PromptType.Bool, syntax.Span),
        int number => new BoundLiteral((long)number, PromptType.Int, syntax.Span),
        long number => new BoundLiteral(number, PromptType.Int, syntax.Span),
        double number => new BoundLiteral(number, PromptType.Number, syntax.Span),
        decimal number => new BoundLiteral(number, PromptType.Decimal, syntax.Span),
        _ => Refuse(TemplateCodes.BadLiteral, syntax.Span, "this literal has no type in the language"),
    };

    private BoundExpression BindVariable(VariableSyntax syntax)
    {
        if (FindLoopVariable(syntax.Name) is { } loop)
        {
            return loop.Type.Kind == TypeKind.Error ? ErrorAt(syntax.Span) : Narrow(new BoundLoopVariable(loop, syntax.Span));
        }

        if (_inputs.TryGetValue(syntax.Name, out int slot))
        {
            return Narrow(_partial is null
                ? new BoundInput(_inputSymbols[slot], syntax.Span)
                : new BoundLocal(_inputLocals[slot], _inputLocals[slot].Type, syntax.Span));
        }

        return ReadLocal(syntax) ?? RefuseName(syntax);
    }

    private BoundLiteral RefuseName(VariableSyntax syntax)
    {
        string name = syntax.Name;
        if (BuiltinCatalogue.IsGroup(name))
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Span, $"`{name}` is a group of built-in functions, not a value; name one of them: `{name}.…`");
        }

        // The parser has said that `for` is only good for its properties.
        if (name == "for")
        {
            return ErrorAt(syntax.Span);
        }

        if (name is "empty" or "blank")
        {
            return Refuse(TemplateCodes.Unsupported, syntax.Span, $"`{name}` is not part of the language; compare with `\"\"`, or the `size` of a list with 0");
        }

        if (_names.Find(name).Count > 0)
        {
            return Refuse(TemplateCodes.UndeclaredVariable, syntax.Span, $"`{name}` is read before anything is assigned to it");
        }

        string? near = Suggestion.Find(name, KnownNames());
        return Refuse(TemplateCodes.UndeclaredVariable, syntax.Span, $"`{name}` is neither an input nor a variable assigned before{Suggestion.Hint(near)}", near);
    }

    private static readonly string[] BuiltinGroups = ["string", "array", "math", "date", "object"];

    private IEnumerable<string> KnownNames()
    {
        foreach (LoopScope scope in _scopes)
        {
            if (!scope.IsElse)
            {
                yield return scope.Symbol.Name;
            }
        }

        foreach (string input in _inputs.Keys)
        {
            yield return input;
        }

        foreach (string variable in _flow.Variables)
        {
            yield return variable;
        }

        foreach (string group in BuiltinGroups)
        {
            yield return group;
        }
    }

    /// <summary>A value that a condition around this place has shown to be there loses its optional type.</summary>
    private BoundExpression Narrow(BoundExpression value) =>
        value.Type.IsOptional && AccessPath.Of(value) is { } path && _flow.IsPresent(path) ? Conversions.WithOptional(value, isOptional: false) : value;

    private BoundExpression BindConditional(ConditionalSyntax syntax, bool asText)
    {
        BoundExpression condition = BindCondition(syntax.Condition);
        BoundExpression whenTrue = BindWhere(condition, holds: true, syntax.WhenTrue, asText);
        BoundExpression whenFalse = BindWhere(condition, holds: false, syntax.WhenFalse, asText);
        if (IsError(condition) || IsError(whenTrue) || IsError(whenFalse))
        {
            return ErrorAt(syntax.Span);
        }

        if (Conversions.Unify(whenTrue, whenFalse) is { } type)
        {
            return type.Kind == TypeKind.Null
                ? new BoundLiteral(null, PromptType.Null, syntax.Span)
                : new BoundConditional(condition, Conversions.To(whenTrue, type), Conversions.To(whenFalse, type), type, syntax.Span);
        }

        if (asText && CheckWritable(whenTrue, whenTrue.Span) && CheckWritable(whenFalse, whenFalse.Span))
        {
            return new BoundConditional(condition, Conversions.ToText(whenTrue), Conversions.ToText(whenFalse), PromptType.String, syntax.Span);
        }

        return Refuse(
            TemplateCodes.TypeMismatch,
            syntax.Span,
            $"the two values of `? :` must have one type, and these are {Describe(whenTrue.Type)} and {Describe(whenFalse.Type)}{NumberHint(whenTrue, whenFalse)}");
    }

    /// <summary>Binds an expression that is only evaluated where a condition holds, or does not.</summary>
    private BoundExpression BindWhere(BoundExpression condition, bool holds, ExpressionSyntax syntax, bool asText = false)
    {
        if (ConditionFacts.Present(condition, holds).Count == 0)
        {
            return BindExpression(syntax, asText);
        }

        FlowState saved = _flow;
        _flow = StateWhere(condition, holds);
        BoundExpression bound = BindExpression(syntax, asText);
        _flow = saved;
        return bound;
    }

    private BoundExpression BindArray(ArraySyntax syntax)
    {
        var elements = new List<BoundExpression>(syntax.Elements.Count);
        PromptType? type = null;
        foreach (ExpressionSyntax elementSyntax in syntax.Elements)
        {
            BoundExpression element = EnumToString(BindExpression(elementSyntax));
            if (IsError(element))
            {
                type = PromptType.Error;
            }
            else if (type is not { Kind: TypeKind.Error })
            {
                type = type is null ? element.Type : Conversions.Unify(new BoundLiteral(null, type, syntax.Span), element) ?? Unlike(elements[0], element);
            }

            elements.Add(element);
        }

        if (type is { Kind: TypeKind.Error })
        {
            return ErrorAt(syntax.Span);
        }

        if (type is { Kind: TypeKind.Null })
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Span, "a list of nothing but null has no type; leave the nulls out");
        }

        // The type of `[]` is settled where it meets another list.
        PromptType elementType = type ?? PromptType.String;
        for (int i = 0; i < elements.Count; i++)
        {
            elements[i] = Conversions.To(elements[i], elementType);
        }

        return new BoundArray(elements, PromptType.ListOf(elementType), syntax.Span);
    }

    private PromptType Unlike(BoundExpression first, BoundExpression element)
    {
        Error(
            TemplateCodes.TypeMismatch,
            element.Span,
            $"the elements of a list must have one type, and this is {Describe(element.Type)} in a list that begins with {Describe(first.Type)}{NumberHint(first, element)}");
        return PromptType.Error;
    }

    private BoundExpression BindRange(RangeSyntax syntax)
    {
        BoundExpression from = BindBound(syntax.Start);
        BoundExpression to = BindBound(syntax.End);
        return IsError(from) || IsError(to)
            ? ErrorAt(syntax.Span)
            : new BoundRange(from, to, !syntax.IsExclusive, PromptType.ListOf(PromptType.Int), syntax.Span);
    }

    private BoundExpression BindBound(ExpressionSyntax syntax)
    {
        BoundExpression bound = BindExpression(syntax);
        if (IsError(bound))
        {
            return bound;
        }

        if (bound.Type.Kind != TypeKind.Int)
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Span, $"a range goes from one int to another, and this is {Describe(bound.Type)}");
        }

        return bound.Type.IsOptional ? RefuseMissing(bound, "a range cannot begin or end with a missing value") : bound;
    }
}
