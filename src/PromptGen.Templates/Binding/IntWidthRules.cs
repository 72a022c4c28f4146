using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding;

/// <summary>Tells the <see cref="IntWidths"/> of an int, or of the ints in a list, from the expression that yields them.</summary>
internal static class IntWidthRules
{
    /// <summary>The widths of the ints in <paramref name="value"/>; <see cref="IntWidths.Mixed"/> where they are not known.</summary>
    public static IntWidths Of(BoundExpression value) => HoldsInts(value.Type) ? OfInts(value) : IntWidths.None;

    private static bool HoldsInts(PromptType type) => type.Kind == TypeKind.Int || (type.Element is { } element && HoldsInts(element));

    // The binder limits the depth of expressions, and with it this recursion.
    private static IntWidths OfInts(BoundExpression value) => value switch
    {
        BoundLiteral { Value: long number } => number is >= int.MinValue and <= int.MaxValue ? IntWidths.Fitted : IntWidths.Wide,
        BoundLiteral => IntWidths.None,

        // Objects come from the data alone.
        BoundInput or BoundMember => IntWidths.Wide,
        BoundFieldOperation => IntWidths.Wide,
        BoundLocal local => local.Local.IntWidths,
        BoundLoopVariable variable => variable.Loop.IntWidths,
        BoundIndex index => OfInts(index.Target),
        BoundConversion conversion => OfInts(conversion.Operand),
        BoundUnary unary => OfInts(unary.Operand),
        BoundBinary or BoundRange or BoundSize or BoundDateMember or BoundLoopProperty => IntWidths.Fitted,
        BoundCoalesce coalesce => OfInts(coalesce.Left) | OfInts(coalesce.Right),
        BoundConditional conditional => OfInts(conditional.WhenTrue) | OfInts(conditional.WhenFalse),
        BoundArray array => OfAll(array.Elements),
        BoundCall call => OfCall(call),
        _ => IntWidths.Mixed,
    };

    private static IntWidths OfCall(BoundCall call) => call.Function.FullName switch
    {
        "string.to_long" => IntWidths.Wide,
        "math.abs" => OfInts(call.Arguments[0]),
        "object.default" or "array.concat" or "array.add_range" or "array.add" => Of(call.Arguments[0]) | Of(call.Arguments[1]),
        "array.insert_at" => Of(call.Arguments[0]) | Of(call.Arguments[2]),
        "array.size" => IntWidths.Fitted,
        _ when call.Function.Group == "array" => Of(call.Arguments[0]),
        _ => IntWidths.Fitted,
    };

    private static IntWidths OfAll(IReadOnlyList<BoundExpression> elements)
    {
        IntWidths widths = IntWidths.None;
        foreach (BoundExpression element in elements)
        {
            widths |= OfInts(element);
        }

        return widths;
    }
}
