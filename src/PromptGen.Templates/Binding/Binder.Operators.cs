using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Binding;

/// <content>Operators, by the rules of Scriban's binary and unary expressions.</content>
internal sealed partial class Binder
{
    private BoundExpression BindUnary(UnarySyntax syntax)
    {
        BoundExpression operand = BindExpression(syntax.Operand);
        if (IsError(operand))
        {
            return operand;
        }

        if (syntax.Operator == UnaryOperator.Not)
        {
            return new BoundUnary(BoundUnaryOperator.Not, ToTruth(operand), PromptType.Bool, syntax.Span);
        }

        string sign = syntax.Operator == UnaryOperator.Negate ? "-" : "+";
        if (operand.Type.Kind != TypeKind.Null && !operand.Type.IsNumeric)
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Span, $"`{sign}` takes a number, and this is {Describe(operand.Type)}");
        }

        if (operand.Type.IsOptional)
        {
            return RefuseMissing(operand, $"`{sign}` takes a number");
        }

        return syntax.Operator == UnaryOperator.Plus ? operand : new BoundUnary(BoundUnaryOperator.Negate, operand, operand.Type, syntax.Span);
    }

    private BoundExpression BindBinary(BinarySyntax syntax, bool asText)
    {
        switch (syntax.Operator)
        {
            case BinaryOperator.And:
            case BinaryOperator.Or:
                return BindLogical(syntax);
            case BinaryOperator.Coalesce:
                return BindCoalesce(syntax, asText);
        }

        // A side that is joined to a text only needs a text itself.
        BoundExpression left = BindExpression(syntax.Left, syntax.Operator == BinaryOperator.Add && syntax.Right is LiteralSyntax { Value: string });
        BoundExpression right = BindExpression(syntax.Right, syntax.Operator == BinaryOperator.Add && left.Type is { IsText: true, IsOptional: false });
        if (IsError(left) || IsError(right))
        {
            return ErrorAt(syntax.Span);
        }

        return syntax.Operator switch
        {
            BinaryOperator.Equal => BindEquality(left, right, isNegated: false, syntax.Span),
            BinaryOperator.NotEqual => BindEquality(left, right, isNegated: true, syntax.Span),
            BinaryOperator.Less => BindOrder(BoundBinaryOperator.Less, "<", left, right, syntax),
            BinaryOperator.LessOrEqual => BindOrder(BoundBinaryOperator.LessOrEqual, "<=", left, right, syntax),
            BinaryOperator.Greater => BindOrder(BoundBinaryOperator.Greater, ">", left, right, syntax),
            BinaryOperator.GreaterOrEqual => BindOrder(BoundBinaryOperator.GreaterOrEqual, ">=", left, right, syntax),
            BinaryOperator.Add => BindArithmetic(BoundBinaryOperator.Add, "+", left, right, syntax),
            BinaryOperator.Subtract => BindArithmetic(BoundBinaryOperator.Subtract, "-", left, right, syntax),
            BinaryOperator.Multiply => BindArithmetic(BoundBinaryOperator.Multiply, "*", left, right, syntax),
            BinaryOperator.Divide => BindArithmetic(BoundBinaryOperator.Divide, "/", left, right, syntax),
            BinaryOperator.DivideRound => BindArithmetic(BoundBinaryOperator.DivideRound, "//", left, right, syntax),
            _ => BindArithmetic(BoundBinaryOperator.Modulo, "%", left, right, syntax),
        };
    }

    private BoundExpression BindLogical(BinarySyntax syntax)
    {
        bool isAnd = syntax.Operator == BinaryOperator.And;
        BoundExpression left = BindCondition(syntax.Left);
        BoundExpression right = ToTruth(BindWhere(left, holds: isAnd, syntax.Right));
        return IsError(left) || IsError(right)
            ? ErrorAt(syntax.Span)
            : new BoundBinary(isAnd ? BoundBinaryOperator.And : BoundBinaryOperator.Or, left, right, PromptType.Bool, syntax.Span);
    }

    private BoundExpression BindCoalesce(BinarySyntax syntax, bool asText)
    {
        BoundExpression left = BindExpression(syntax.Left, asText);
        BoundExpression right = BindExpression(syntax.Right, asText);
        if (IsError(left) || IsError(right))
        {
            return ErrorAt(syntax.Span);
        }

        if (left.Type.Kind == TypeKind.Null)
        {
            return right;
        }

        // Nothing ever stands in for a value that is always there.
        if (!left.Type.IsOptional)
        {
            return left;
        }

        if (Conversions.Unify(Conversions.WithOptional(left, isOptional: false), right) is { } type)
        {
            BoundExpression value = Conversions.To(left, type.WithOptional());
            return new BoundCoalesce(value, Conversions.To(right, type), type, syntax.Span);
        }

        if (asText && IsRepeatable(left) && CheckWritable(left, left.Span) && CheckWritable(right, right.Span))
        {
            return new BoundConditional(
                new BoundIsNull(left, Negated: false, left.Span),
                Conversions.ToText(right),
                Conversions.ToText(Conversions.WithOptional(left, isOptional: false)),
                PromptType.String,
                syntax.Span);
        }

        return Refuse(
            TemplateCodes.TypeMismatch,
            syntax.Span,
            $"both sides of `??` must have one type, and these are {Describe(left.Type.WithOptional(false))} and {Describe(right.Type)}{NumberHint(left, right)}");
    }

    private BoundExpression BindArithmetic(BoundBinaryOperator operation, string sign, BoundExpression left, BoundExpression right, BinarySyntax syntax)
    {
        if (left.Type.IsText || right.Type.IsText)
        {
            return BindTextOperation(operation, sign, left, right, syntax);
        }

        if (!left.Type.IsNumeric || !right.Type.IsNumeric)
        {
            return RefuseOperands(sign, left, right, syntax);
        }

        if (left.Type.IsOptional || right.Type.IsOptional)
        {
            return RefuseMissing(left.Type.IsOptional ? left : right, $"`{sign}` then has no result");
        }

        TypeKind kind = Wider(left.Type.Kind, right.Type.Kind);
        if (kind != TypeKind.Number && operation is BoundBinaryOperator.Modulo or BoundBinaryOperator.DivideRound or BoundBinaryOperator.Divide
            && (kind == TypeKind.Decimal || operation != BoundBinaryOperator.Divide)
            && IsZero(right))
        {
            return Refuse(TemplateCodes.AlwaysFails, syntax.Span, $"`{sign}` by zero always fails");
        }

        PromptType type = kind == TypeKind.Int && operation == BoundBinaryOperator.Divide ? PromptType.Number : Conversions.ToNumeric(left, kind).Type;
        return new BoundBinary(operation, Conversions.ToNumeric(left, kind), Conversions.ToNumeric(right, kind), type, syntax.Span);
    }

    /// <summary>A text with anything: <c>+</c> joins what a template writes for both, <c>*</c> repeats.</summary>
    private BoundExpression BindTextOperation(BoundBinaryOperator operation, string sign, BoundExpression left, BoundExpression right, BinarySyntax syntax)
    {
        if (operation == BoundBinaryOperator.Add)
        {
            // Only where one side is a text that is there is the whole surely a text; null + null is null in Scriban, and so is null + 1.
            if (left.Type is { IsText: true, IsOptional: false } || right.Type is { IsText: true, IsOptional: false })
            {
                BoundExpression leftText = BindAsText(left);
                BoundExpression rightText = BindAsText(right);
                return IsError(leftText) || IsError(rightText)
                    ? ErrorAt(syntax.Span)
                    : new BoundBinary(BoundBinaryOperator.Concat, leftText, rightText, PromptType.String, syntax.Span);
            }

            return RefuseMissing(left.Type.IsText ? left : right, "there is then no text to join to");
        }

        if (operation != BoundBinaryOperator.Multiply)
        {
            return RefuseOperands(sign, left, right, syntax);
        }

        (BoundExpression text, BoundExpression count) = left.Type.IsText ? (left, right) : (right, left);
        if (count.Type.Kind != TypeKind.Int)
        {
            return RefuseOperands(sign, left, right, syntax);
        }

        if (text.Type.IsOptional || count.Type.IsOptional)
        {
            return RefuseMissing(text.Type.IsOptional ? text : count, "there is then nothing to repeat");
        }

        return new BoundBinary(BoundBinaryOperator.Repeat, EnumToString(text), count, PromptType.String, syntax.Span);
    }

    private BoundLiteral RefuseOperands(string sign, BoundExpression left, BoundExpression right, BinarySyntax syntax)
    {
        if (left.Type.Kind == TypeKind.Null || right.Type.Kind == TypeKind.Null)
        {
            return Refuse(TemplateCodes.TypeMismatch, syntax.Span, $"`{sign}` with null has no result; take the null out");
        }

        string fix = (sign, left.Type.Kind, right.Type.Kind) switch
        {
            ("+", TypeKind.List, TypeKind.List) => "; use `array.concat`",
            ("+", TypeKind.List, _) => "; use `array.add`",
            ("+" or "-", TypeKind.Date or TypeKind.DateTime, TypeKind.Int or TypeKind.Number) => "; use `date.add_days`",
            ("*", TypeKind.String, TypeKind.Number) or ("*", TypeKind.Number, TypeKind.String) => "; a text is repeated an int of times",
            _ => string.Empty,
        };
        return Refuse(TemplateCodes.TypeMismatch, syntax.Span, $"`{sign}` has no meaning between {Describe(left.Type)} and {Describe(right.Type)}{fix}");
    }

    private static TypeKind Wider(TypeKind left, TypeKind right) =>
        left == TypeKind.Decimal || right == TypeKind.Decimal ? TypeKind.Decimal
        : left == TypeKind.Number || right == TypeKind.Number ? TypeKind.Number
        : TypeKind.Int;

    private static bool IsZero(BoundExpression value) => value is BoundLiteral { Value: 0L or 0d or 0m };
}
