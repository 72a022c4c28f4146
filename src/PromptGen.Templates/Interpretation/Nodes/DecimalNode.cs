using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a decimal.</summary>
internal abstract class DecimalNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override decimal EvaluateDecimal(RenderFrame frame);

    internal sealed override TemplateValue Evaluate(RenderFrame frame) => TemplateValue.From(EvaluateDecimal(frame));

    internal sealed override void Write(RenderFrame frame) => ValueWriter.Write(EvaluateDecimal(frame), frame);
}
