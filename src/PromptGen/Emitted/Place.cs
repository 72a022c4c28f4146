using System.ComponentModel;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>Where an operation of generated code stands in a prompt's or partial's source.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Place
{
    private readonly int _line;
    private readonly int _column;
    private readonly string? _partial;

    /// <summary>A place.</summary>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="partial">Id of the partial whose source it is; null for the prompt's own.</param>
    public Place(int line, int column, string? partial = null)
    {
        _line = line;
        _column = column;
        _partial = partial;
    }

    /// <summary>The place as built-in functions take it.</summary>
    public static implicit operator SourcePosition(Place place) => new(place._line, place._column, place._partial);

    /// <summary>The place as built-in functions take it.</summary>
    public SourcePosition ToSourcePosition() => this;

    /// <summary>An exception at this place; it names the partial it lies in.</summary>
    internal PromptRenderException Fail(string reason) => ToSourcePosition().Fail(reason);

    internal PromptRenderException Overflow() => Fail("the result does not fit into a 64-bit integer");

    internal PromptRenderException DecimalOverflow() => Fail("the result does not fit into a decimal");

    internal PromptRenderException DivisionByZero() => Fail("division by zero");
}
