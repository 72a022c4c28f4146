using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always an int.</summary>
internal abstract class IntNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override long EvaluateInt(RenderFrame frame);

    internal sealed override TemplateValue Evaluate(RenderFrame frame) => TemplateValue.From(EvaluateInt(frame));

    internal sealed override void Write(RenderFrame frame) => ValueWriter.Write(EvaluateInt(frame), frame);
}
