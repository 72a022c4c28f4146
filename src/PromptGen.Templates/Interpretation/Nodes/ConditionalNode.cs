using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>One of two values.</summary>
internal sealed class ConditionalNode(ExpressionNode condition, ExpressionNode whenTrue, ExpressionNode whenFalse, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(ref RenderFrame frame) => Choose(ref frame).Evaluate(ref frame);

    internal override bool EvaluateBool(ref RenderFrame frame) => Choose(ref frame).EvaluateBool(ref frame);

    internal override long EvaluateInt(ref RenderFrame frame) => Choose(ref frame).EvaluateInt(ref frame);

    internal override double EvaluateNumber(ref RenderFrame frame) => Choose(ref frame).EvaluateNumber(ref frame);

    internal override decimal EvaluateDecimal(ref RenderFrame frame) => Choose(ref frame).EvaluateDecimal(ref frame);

    internal override string? EvaluateText(ref RenderFrame frame) => Choose(ref frame).EvaluateText(ref frame);

    private ExpressionNode Choose(ref RenderFrame frame) => condition.EvaluateBool(ref frame) ? whenTrue : whenFalse;
}
