namespace PromptGen.Templates.Interpretation;

/// <summary>Gives out places in the two arrays of a rendering while a program is compiled.</summary>
internal sealed class ProgramLayout
{
    /// <summary>Places for values given out so far.</summary>
    internal int ValueCount { get; private set; }

    /// <summary>Places for loops given out so far.</summary>
    internal int TurnCount { get; private set; }

    /// <summary>Units of literal text that are copied into the buffer, a first guess at what it has to hold.</summary>
    internal int TextLength { get; private set; }

    /// <summary>The first of <paramref name="count"/> new places for values.</summary>
    internal int TakeValues(int count)
    {
        int first = ValueCount;
        ValueCount += count;
        return first;
    }

    /// <summary>Counts a literal text.</summary>
    internal void CountText(int length) => TextLength += length < RenderFrame.ShortestPiece ? length : 0;

    /// <summary>The first of <paramref name="count"/> new places for loops.</summary>
    internal int TakeTurns(int count)
    {
        int first = TurnCount;
        TurnCount += count;
        return first;
    }
}
