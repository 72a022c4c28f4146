using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Binding;

/// <summary>How many nodes an expression has.</summary>
internal static class BoundWeight
{
    /// <summary>Whether it has at most <paramref name="limit"/> nodes. Looks at no more than that.</summary>
    public static bool IsAtMost(BoundExpression expression, int limit) => Rest(expression, limit) >= 0;

    // What is left of the limit, or something negative.
    private static int Rest(BoundExpression expression, int limit)
    {
        limit--;
        if (limit < 0)
        {
            return limit;
        }

        switch (expression)
        {
            case BoundMember member:
                return Rest(member.Target, limit);
            case BoundIndex index:
                return Rest(index.Target, index.Index, limit);
            case BoundConversion conversion:
                return Rest(conversion.Operand, limit);
            case BoundUnary unary:
                return Rest(unary.Operand, limit);
            case BoundBinary binary:
                return Rest(binary.Left, binary.Right, limit);
            case BoundIsNull check:
                return Rest(check.Operand, limit);
            case BoundCoalesce coalesce:
                return Rest(coalesce.Left, coalesce.Right, limit);
            case BoundConditional conditional:
                limit = Rest(conditional.Condition, limit);
                return limit < 0 ? limit : Rest(conditional.WhenTrue, conditional.WhenFalse, limit);
            case BoundSize size:
                return Rest(size.Target, limit);
            case BoundDateMember date:
                return Rest(date.Target, limit);
            case BoundRange range:
                return Rest(range.From, range.To, limit);
            case BoundFieldOperation operation:
                return Rest(operation.Target, limit);
            case BoundArray array:
                foreach (BoundExpression element in array.Elements)
                {
                    limit = limit < 0 ? limit : Rest(element, limit);
                }

                return limit;
            case BoundCall call:
                foreach (BoundExpression argument in call.Arguments)
                {
                    limit = limit < 0 ? limit : Rest(argument, limit);
                }

                return limit;
            default:
                return limit;
        }
    }

    private static int Rest(BoundExpression first, BoundExpression second, int limit)
    {
        limit = Rest(first, limit);
        return limit < 0 ? limit : Rest(second, limit);
    }
}
