using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always an int.</summary>
internal abstract class IntNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override long EvaluateInt(ref RenderFrame frame);

    internal sealed override TemplateValue Evaluate(ref RenderFrame frame) => TemplateValue.From(EvaluateInt(ref frame));

    internal sealed override void Write(ref RenderFrame frame) => ValueWriter.Write(EvaluateInt(ref frame), ref frame);
}
