using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads a loop variable.</summary>
internal sealed class LoopVariableNode(int turn, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(ref RenderFrame frame) => frame.Turns[turn].Element;

    internal override string? EvaluateText(ref RenderFrame frame) => frame.Turns[turn].Element.AsString;
}
