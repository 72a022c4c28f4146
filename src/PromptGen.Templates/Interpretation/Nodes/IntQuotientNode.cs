namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Scriban's <c>/</c> of two ints: always a number.</summary>
internal sealed class IntQuotientNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : NumberNode(place)
{
    internal override double EvaluateNumber(RenderFrame frame)
    {
        double a = left.EvaluateInt(frame);
        return a / right.EvaluateInt(frame);
    }
}
