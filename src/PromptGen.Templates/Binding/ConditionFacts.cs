using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Binding;

/// <summary>What a condition says about values that may be missing.</summary>
internal static class ConditionFacts
{
    /// <summary>The values that are there when <paramref name="condition"/> holds (or does not).</summary>
    public static IReadOnlyList<string> Present(BoundExpression condition, bool holds)
    {
        List<string>? paths = null;
        Collect(condition, holds, ref paths);
        return paths ?? (IReadOnlyList<string>)[];
    }

    private static void Collect(BoundExpression condition, bool holds, ref List<string>? paths)
    {
        switch (condition)
        {
            case BoundConversion { Kind: BoundConversionKind.ToTruth } truth when holds:
                Add(truth.Operand, ref paths);
                break;
            case BoundIsNull check when check.Negated == holds:
                Add(check.Operand, ref paths);
                break;
            case BoundUnary { Operator: BoundUnaryOperator.Not } not:
                Collect(not.Operand, !holds, ref paths);
                break;
            case BoundBinary { Operator: BoundBinaryOperator.And } both when holds:
            case BoundBinary { Operator: BoundBinaryOperator.Or } when !holds:
                var binary = (BoundBinary)condition;
                Collect(binary.Left, holds, ref paths);
                Collect(binary.Right, holds, ref paths);
                break;
        }
    }

    // `a?.b` that is there says that `a` is there too.
    private static void Add(BoundExpression operand, ref List<string>? paths)
    {
        for (BoundExpression? current = operand; current is not null; current = (current as BoundMember)?.Target)
        {
            if (current.Type.IsOptional && AccessPath.Of(current) is { } path)
            {
                (paths ??= []).Add(path);
            }
        }
    }
}
