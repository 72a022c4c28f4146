using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Where an operation that may fail stands: line and column in the source of the prompt or of a partial.</summary>
internal sealed class RenderPlace
{
    private readonly string? _partial;

    internal RenderPlace(BoundBody body, TextSpan span)
    {
        LinePosition position = body.Source.GetPosition(span.Start);
        Position = new SourcePosition(position.Line, position.Column);
        _partial = body is BoundPartial ? body.Id : null;
    }

    internal SourcePosition Position { get; }

    internal bool IsInPartial => _partial is not null;

    /// <summary>An exception at this place that names the partial it lies in.</summary>
    internal PromptRenderException Fail(string reason) => Position.Fail(_partial is null ? reason : reason + ", in partial " + _partial);

    internal PromptRenderException Overflow() => Fail("the result does not fit into a 64-bit integer");

    internal PromptRenderException DivisionByZero() => Fail("division by zero");
}
