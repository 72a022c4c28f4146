using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Reads an int of <c>for</c>.</summary>
internal sealed class LoopIntNode(int turn, LoopProperty property, RenderPlace place) : IntNode(place)
{
    internal override long EvaluateInt(RenderFrame frame)
    {
        ref LoopTurn current = ref frame.Turns[turn];
        return property switch
        {
            LoopProperty.Index => current.Index,
            LoopProperty.ReverseIndex => current.Length - current.Index - 1,
            _ => current.Length,
        };
    }
}
