namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>
/// Minus of an int. Scriban's minus of -2147483648 hangs on whether it holds that in 32 or 64 bits, which is not known here.
/// </summary>
internal sealed class NegateIntNode(ExpressionNode operand, RenderPlace place) : IntNode(place)
{
    internal override long EvaluateInt(RenderFrame frame)
    {
        long value = operand.EvaluateInt(frame);
        return value switch
        {
            long.MinValue => throw Place.Overflow(),
            int.MinValue => throw Place.Fail("minus -2147483648 is another number in 32 bits than in 64; subtract it from 0"),
            _ => -value,
        };
    }
}
