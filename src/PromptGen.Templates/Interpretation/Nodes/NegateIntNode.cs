namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Minus of an int.</summary>
internal sealed class NegateIntNode(ExpressionNode operand, RenderPlace place) : IntNode(place)
{
    internal override long EvaluateInt(ref RenderFrame frame)
    {
        long value = operand.EvaluateInt(ref frame);
        return value == long.MinValue ? throw Place.Overflow() : -value;
    }
}
