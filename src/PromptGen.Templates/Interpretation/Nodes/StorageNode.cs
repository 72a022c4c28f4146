using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads a local.</summary>
internal sealed class StorageNode(int index, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame) => frame.Values[index];

    internal override string? EvaluateText(RenderFrame frame) => frame.Values[index].AsString;
}
