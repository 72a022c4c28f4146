using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Dataflow;

/// <summary>A part of a template that no data lead to.</summary>
/// <param name="Span">The condition that never lets in, with its keyword; of an <c>else</c> and behind a jump what stands there, without blanks around it.</param>
/// <param name="Reason">Why nothing comes there.</param>
/// <param name="Cause">The condition before it that always holds, or the list; null for every other reason.</param>
/// <param name="Body">What never runs.</param>
public sealed record UnreachableBranch(TextSpan Span, UnreachableReason Reason, BoundExpression? Cause, BoundBlock Body);

/// <summary>Why nothing comes to a place.</summary>
public enum UnreachableReason
{
    /// <summary>Its own condition never holds there.</summary>
    NeverHolds,

    /// <summary>A condition before it, in the same choice, always holds.</summary>
    AfterAlways,

    /// <summary>The conditions before it, in the same choice, leave no value.</summary>
    AllCovered,

    /// <summary>Every way before it leaves the loop or its turn.</summary>
    BehindJump,

    /// <summary>It is the <c>else</c> of a loop over a list that has elements.</summary>
    NeverEmpty,

    /// <summary>It is the body of a loop over a list that has none.</summary>
    AlwaysEmpty,
}
