using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The left value unless it is missing.</summary>
internal sealed class CoalesceNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(ref RenderFrame frame)
    {
        TemplateValue value = left.Evaluate(ref frame);
        return value.IsNull ? right.Evaluate(ref frame) : value;
    }
}
