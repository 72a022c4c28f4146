using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a number.</summary>
internal abstract class NumberNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override double EvaluateNumber(RenderFrame frame);

    internal sealed override TemplateValue Evaluate(RenderFrame frame) => TemplateValue.From(EvaluateNumber(frame));

    internal sealed override void Write(RenderFrame frame) => ValueWriter.Write(EvaluateNumber(frame), frame);
}
