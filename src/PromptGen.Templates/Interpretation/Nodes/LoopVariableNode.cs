using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads a loop variable.</summary>
internal sealed class LoopVariableNode(int turn, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame) => frame.Turns[turn].Element;

    internal override string? EvaluateText(RenderFrame frame) => (string?)frame.Turns[turn].Container;
}
