using System;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Where an operation that may fail stands: line and column in the source of the prompt or of a partial.</summary>
internal sealed class RenderPlace
{
    internal RenderPlace(BoundBody body, TextSpan span)
    {
        LinePosition position = body.Source.GetPosition(span.Start);
        Position = new SourcePosition(position.Line, position.Column, body is BoundPartial ? body.Id : null);
    }

    internal SourcePosition Position { get; }

    /// <summary>An exception at this place that names the partial it lies in.</summary>
    internal PromptRenderException Fail(string reason) => Position.Fail(reason);

    internal PromptRenderException Overflow() => Fail("the result does not fit into a 64-bit integer");

    internal PromptRenderException DivisionByZero() => Fail("division by zero");

    /// <summary>Refuses a computed text of more than <see cref="RenderLimits.OutputLength"/> units.</summary>
    internal void CheckLength(long length)
    {
        if (length > RenderLimits.OutputLength)
        {
            throw Fail(FormattableString.Invariant($"the text is longer than {RenderLimits.OutputLength} characters"));
        }
    }

    /// <summary>Refuses a computed list of more than <see cref="RenderLimits.ListLength"/> elements.</summary>
    internal void CheckCount(int count)
    {
        if (count > RenderLimits.ListLength)
        {
            throw Fail(FormattableString.Invariant($"the list has more than {RenderLimits.ListLength} elements"));
        }
    }
}
