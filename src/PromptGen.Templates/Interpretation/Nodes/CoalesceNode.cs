using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The left value unless it is missing.</summary>
internal sealed class CoalesceNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue value = left.Evaluate(frame);
        return value.IsNull ? right.Evaluate(frame) : value;
    }
}
