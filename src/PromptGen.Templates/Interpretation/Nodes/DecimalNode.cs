using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a decimal.</summary>
internal abstract class DecimalNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override decimal EvaluateDecimal(ref RenderFrame frame);

    internal sealed override TemplateValue Evaluate(ref RenderFrame frame) => TemplateValue.From(EvaluateDecimal(ref frame));

    internal sealed override void Write(ref RenderFrame frame) => ValueWriter.Write(EvaluateDecimal(ref frame), ref frame);
}
