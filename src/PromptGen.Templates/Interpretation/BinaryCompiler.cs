using System;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation.Nodes;

namespace PromptGen.Templates.Interpretation;

/// <summary>Chooses the node of an operator with two operands by the kind of its operands.</summary>
internal static class BinaryCompiler
{
    internal static ExpressionNode Compile(BoundBinary expression, ExpressionNode left, ExpressionNode right, RenderPlace place)
    {
        BoundBinaryOperator op = expression.Operator;
        return op switch
        {
            BoundBinaryOperator.And => new AndNode(left, right, place),
            BoundBinaryOperator.Or => new OrNode(left, right, place),
            BoundBinaryOperator.Concat => new ConcatNode(left, right, place),
            BoundBinaryOperator.Repeat => new RepeatNode(left, right, place),
            BoundBinaryOperator.Add or BoundBinaryOperator.Subtract or BoundBinaryOperator.Multiply or BoundBinaryOperator.Divide
                or BoundBinaryOperator.DivideRound or BoundBinaryOperator.Modulo => CompileArithmetic(expression, left, right, place),
            _ => CompileComparison(expression, left, right, place),
        };
    }

    private static ExpressionNode CompileArithmetic(BoundBinary expression, ExpressionNode left, ExpressionNode right, RenderPlace place) =>
        (expression.Left.Type.Kind, expression.Type.Kind) switch
        {
            (TypeKind.Int, TypeKind.Int) => new IntArithmeticNode(expression.Operator, left, right, place),
            (TypeKind.Int, TypeKind.Number) when expression.Operator == BoundBinaryOperator.Divide => new IntQuotientNode(left, right, place),
            (TypeKind.Number, TypeKind.Number) => new NumberArithmeticNode(expression.Operator, left, right, place),
            (TypeKind.Decimal, TypeKind.Decimal) => new DecimalArithmeticNode(expression.Operator, left, right, place),
            _ => throw Unknown(expression),
        };

    private static ExpressionNode CompileComparison(BoundBinary expression, ExpressionNode left, ExpressionNode right, RenderPlace place)
    {
        BoundBinaryOperator op = expression.Operator;
        return expression.Left.Type.Kind switch
        {
            TypeKind.Int => new IntComparisonNode(op, left, right, place),
            TypeKind.Number => new NumberComparisonNode(op, left, right, place),
            TypeKind.Decimal => new DecimalComparisonNode(op, left, right, place),
            TypeKind.Date or TypeKind.DateTime => new DateComparisonNode(op, left, right, place),
            TypeKind.String or TypeKind.Enum => new TextComparisonNode(op, left, right, place),
            TypeKind.Bool when op is BoundBinaryOperator.Equal or BoundBinaryOperator.NotEqual =>
                new BoolComparisonNode(op == BoundBinaryOperator.NotEqual, left, right, place),
            _ => throw Unknown(expression),
        };
    }

    private static InvalidOperationException Unknown(BoundBinary expression) =>
        new("operator " + expression.Operator + " is not known for " + expression.Left.Type);
}
