using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An expression that is always a string.</summary>
internal abstract class TextNode(RenderPlace place) : ExpressionNode(place)
{
    internal abstract override string EvaluateText(RenderFrame frame);

    internal sealed override TemplateValue Evaluate(RenderFrame frame) => TemplateValue.From(EvaluateText(frame));

    /// <summary>Writes the parts where they belong; a text is only made for those who ask for one.</summary>
    internal abstract override void Write(RenderFrame frame);
}
