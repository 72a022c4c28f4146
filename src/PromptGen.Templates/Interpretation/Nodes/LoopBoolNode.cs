using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads a bool of <c>for</c>.</summary>
internal sealed class LoopBoolNode(int turn, LoopProperty property, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        ref LoopTurn current = ref frame.Turns[turn];
        return property switch
        {
            LoopProperty.First => current.Index == 0,
            LoopProperty.Last => current.Index == current.Length - 1,
            LoopProperty.Even => (current.Index & 1) == 0,
            _ => (current.Index & 1) != 0,
        };
    }
}
