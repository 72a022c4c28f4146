using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a bool.</summary>
internal abstract class BoolNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override bool EvaluateBool(ref RenderFrame frame);

    internal sealed override TemplateValue Evaluate(ref RenderFrame frame) => TemplateValue.From(EvaluateBool(ref frame));

    internal sealed override void Write(ref RenderFrame frame) => ValueWriter.Write(EvaluateBool(ref frame), ref frame);
}
