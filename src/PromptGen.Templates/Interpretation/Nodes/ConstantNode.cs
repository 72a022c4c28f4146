using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A constant, with the text it writes.</summary>
internal sealed class ConstantNode(TemplateValue value, RenderPlace place) : ExpressionNode(place)
{
    private readonly string _text = ValueWriter.ToText(value);

    internal override TemplateValue Evaluate(RenderFrame frame) => value;

    internal override void Write(RenderFrame frame) => frame.Write(_text);
}
