using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Generator.Emission;

/// <summary>The operands of an expression, in the order in which they are evaluated.</summary>
internal static class BoundChildren
{
    /// <summary>The direct operands.</summary>
    public static IReadOnlyList<BoundExpression> Of(BoundExpression expression) => expression switch
    {
        BoundLiteral or BoundInput or BoundLocal or BoundLoopVariable or BoundLoopProperty => [],
        BoundMember member => [member.Target],
        BoundIndex index => [index.Target, index.Index],
        BoundCall call => call.Arguments,
        BoundFieldOperation operation => [operation.Target],
        BoundConversion conversion => [conversion.Operand],
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundIsNull isNull => [isNull.Operand],
        BoundCoalesce coalesce => [coalesce.Left, coalesce.Right],
        BoundConditional conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
        BoundArray array => array.Elements,
        BoundRange range => [range.From, range.To],
        BoundSize size => [size.Target],
        BoundDateMember date => [date.Target],
        _ => throw new InvalidOperationException(expression.GetType().Name + " is not known"),
    };
}
