using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>One of two values.</summary>
internal sealed class ConditionalNode(ExpressionNode condition, ExpressionNode whenTrue, ExpressionNode whenFalse, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame) => Choose(frame).Evaluate(frame);

    internal override bool EvaluateBool(RenderFrame frame) => Choose(frame).EvaluateBool(frame);

    internal override long EvaluateInt(RenderFrame frame) => Choose(frame).EvaluateInt(frame);

    internal override double EvaluateNumber(RenderFrame frame) => Choose(frame).EvaluateNumber(frame);

    internal override decimal EvaluateDecimal(RenderFrame frame) => Choose(frame).EvaluateDecimal(frame);

    internal override string? EvaluateText(RenderFrame frame) => Choose(frame).EvaluateText(frame);

    private ExpressionNode Choose(RenderFrame frame) => condition.EvaluateBool(frame) ? whenTrue : whenFalse;
}
