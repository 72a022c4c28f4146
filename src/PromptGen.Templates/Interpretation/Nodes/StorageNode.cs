using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads an input or a local.</summary>
internal sealed class StorageNode(int index, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(ref RenderFrame frame) => frame.Values[index];

    internal override string? EvaluateText(ref RenderFrame frame) => frame.Values[index].AsString;
}
