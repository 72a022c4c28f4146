using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a number.</summary>
internal abstract class NumberNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override double EvaluateNumber(ref RenderFrame frame);

    internal sealed override TemplateValue Evaluate(ref RenderFrame frame) => TemplateValue.From(EvaluateNumber(ref frame));

    internal sealed override void Write(ref RenderFrame frame) => ValueWriter.Write(EvaluateNumber(ref frame), ref frame);
}
