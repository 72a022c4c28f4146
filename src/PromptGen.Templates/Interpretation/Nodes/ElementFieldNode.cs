using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads a field of a loop variable; a missing object has a missing field, and a missing field takes its default.</summary>
internal sealed class ElementFieldNode(int turn, int field, TemplateValue defaultValue, RenderPlace place) : ExpressionNode(place)
{
    internal override string? EvaluateText(RenderFrame frame)
    {
        ref LoopTurn element = ref frame.Turns[turn];
        return element.Shape is { } shape ? shape.GetText(element.Container, element.Bits, field) ?? defaultValue.AsString : null;
    }

    internal override long EvaluateInt(RenderFrame frame)
    {
        ref LoopTurn element = ref frame.Turns[turn];
        TemplateValue value = element.Shape!.GetField(element.Container, element.Bits, field);
        return value.IsNull ? defaultValue.AsInt : value.AsInt;
    }

    internal override decimal EvaluateDecimal(RenderFrame frame)
    {
        ref LoopTurn element = ref frame.Turns[turn];
        TemplateValue value = element.Shape!.GetField(element.Container, element.Bits, field);
        return value.IsNull ? defaultValue.AsDecimal : value.AsDecimal;
    }

    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        ref LoopTurn element = ref frame.Turns[turn];
        if (element.Shape is not { } shape)
        {
            return default;
        }

        TemplateValue result = shape.GetField(element.Container, element.Bits, field);
        return result.IsNull ? defaultValue : result;
    }
}
