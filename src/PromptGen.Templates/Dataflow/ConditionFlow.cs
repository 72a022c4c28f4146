using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>What a condition says about values where it holds and where it does not.</summary>
internal static class ConditionFlow
{
    /// <summary>What is known where <paramref name="condition"/> holds, or does not; null when that is never so.</summary>
    public static ValueFacts? Assume(BoundExpression condition, bool holds, ValueFacts facts)
    {
        switch (condition)
        {
            case BoundLiteral { Value: bool value }:
                return value == holds ? facts : null;
            case BoundConversion { Kind: BoundConversionKind.ToTruth } truth:
                return AssumeTruth(truth.Operand, holds, facts);
            case BoundIsNull check:
                return AssumeMissing(check.Operand, holds != check.Negated, facts);
            case BoundUnary { Operator: BoundUnaryOperator.Not } not:
                return Assume(not.Operand, !holds, facts);
            case BoundBinary { Operator: BoundBinaryOperator.And or BoundBinaryOperator.Or } pair:
                return AssumePair(pair, holds, facts);
            case BoundBinary { Operator: BoundBinaryOperator.Equal or BoundBinaryOperator.NotEqual } comparison:
                return AssumeEqual(comparison, holds == (comparison.Operator == BoundBinaryOperator.Equal), facts);
            case BoundConditional choice:
                ValueFacts? whenTrue = Assume(choice.Condition, true, facts) is { } yes ? Assume(choice.WhenTrue, holds, yes) : null;
                ValueFacts? whenFalse = Assume(choice.Condition, false, facts) is { } no ? Assume(choice.WhenFalse, holds, no) : null;
                return ValueFacts.Join(whenTrue, whenFalse);
            default:
                return condition.Type is { Kind: TypeKind.Bool, IsOptional: false } ? AssumeValue(condition, true, holds, facts) : facts;
        }
    }

    // Null and false are false, all else is true.
    private static ValueFacts? AssumeTruth(BoundExpression operand, bool holds, ValueFacts facts)
    {
        if (operand.Type.Kind == TypeKind.Bool)
        {
            return AssumeValue(operand, true, holds, facts);
        }

        return AssumeMissing(operand, !holds, facts);
    }

    private static ValueFacts? AssumeMissing(BoundExpression operand, bool isMissing, ValueFacts facts)
    {
        if (!operand.Type.IsOptional)
        {
            return isMissing ? null : facts;
        }

        return AssumeValue(operand, PossibleValues.Missing, isMissing, facts);
    }

    private static ValueFacts? AssumePair(BoundBinary pair, bool holds, ValueFacts facts)
    {
        // Both say the same of their sides: an `and` that holds, and an `or` that does not.
        bool isStrict = (pair.Operator == BoundBinaryOperator.And) == holds;
        ValueFacts? left = Assume(pair.Left, holds, facts);
        if (isStrict)
        {
            return left is null ? null : Assume(pair.Right, holds, left);
        }

        ValueFacts? right = Assume(pair.Left, !holds, facts) is { } passed ? Assume(pair.Right, holds, passed) : null;
        return ValueFacts.Join(left, right);
    }

    private static ValueFacts? AssumeEqual(BoundBinary comparison, bool isEqual, ValueFacts facts)
    {
        object? left = (Stripped(comparison.Left) as BoundLiteral)?.Value;
        object? right = (Stripped(comparison.Right) as BoundLiteral)?.Value;
        if (left is not null && right is not null)
        {
            return left.Equals(right) == isEqual ? facts : null;
        }

        return right is not null ? AssumeValue(comparison.Left, right, isEqual, facts)
            : left is not null ? AssumeValue(comparison.Right, left, isEqual, facts)
            : facts;
    }

    private static ValueFacts? AssumeValue(BoundExpression operand, object value, bool isEqual, ValueFacts facts)
    {
        BoundExpression read = Stripped(operand);
        if (AccessPath.Of(read) is not { } path)
        {
            return facts;
        }

        PossibleValues values = facts.Find(path, read.Type.WithOptional(operand.Type.IsOptional));
        return facts.With(path, isEqual ? values.Only(value) : values.Without(value));
    }

    // An enum is compared by its text, which is how its values are kept.
    private static BoundExpression Stripped(BoundExpression operand)
    {
        while (operand is BoundConversion { Kind: BoundConversionKind.EnumToString or BoundConversionKind.FromOptional or BoundConversionKind.ToOptional } conversion)
        {
            operand = conversion.Operand;
        }

        return operand;
    }
}
