using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Binding;

/// <summary>A loop around the place that is being bound.</summary>
internal sealed class LoopScope
{
    /// <summary>Enters a loop.</summary>
    public LoopScope(LoopSymbol symbol, int captureDepth)
    {
        Symbol = symbol;
        CaptureDepth = captureDepth;
    }

    /// <summary>The loop's variable.</summary>
    public LoopSymbol Symbol { get; }

    /// <summary>Captures around the whole loop.</summary>
    public int CaptureDepth { get; }

    /// <summary>Whether the place is in the loop's <c>else</c>, where its variable is not set.</summary>
    public bool IsElse { get; init; }

    /// <summary>What is known where a <c>break</c> leaves the loop; null without one.</summary>
    public FlowState? Breaks { get; private set; }

    /// <summary>What is known where a <c>continue</c> ends a turn; null without one.</summary>
    public FlowState? Continues { get; private set; }

    /// <summary>A jump leaves the body here.</summary>
    public void Jump(bool isBreak, FlowState state)
    {
        if (isBreak)
        {
            Breaks = Breaks is null ? state.Copy() : Breaks.Merge(state);
        }
        else
        {
            Continues = Continues is null ? state.Copy() : Continues.Merge(state);
        }
    }
}
