using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a bool.</summary>
internal abstract class BoolNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override bool EvaluateBool(RenderFrame frame);

    internal sealed override TemplateValue Evaluate(RenderFrame frame) => TemplateValue.From(EvaluateBool(frame));

    internal sealed override void Write(RenderFrame frame) => ValueWriter.Write(EvaluateBool(frame), frame);
}
