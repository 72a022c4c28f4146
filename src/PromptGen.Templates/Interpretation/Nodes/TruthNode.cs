using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Truth as Scriban sees it: null and false are false, all else is true, also zero and the empty text.</summary>
internal sealed class TruthNode(ExpressionNode operand, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        TemplateValue value = operand.Evaluate(frame);
        return value.Kind == TypeKind.Bool ? value.AsBool : !value.IsNull;
    }
}
