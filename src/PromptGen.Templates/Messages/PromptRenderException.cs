using System;

namespace PromptGen;

/// <summary>
/// A rendering that only its data could spoil: a 64-bit overflow, a division by zero, a loop past its limit. The place in
/// the prompt's source is part of it; values are not, so that a log of it leaks nothing.
/// </summary>
public sealed class PromptRenderException : Exception
{
    /// <summary>Says what failed, without a place.</summary>
    public PromptRenderException(string message)
        : base(message)
    {
        Reason = message;
    }

    /// <summary>Says what failed and where.</summary>
    /// <param name="message">What failed, without values.</param>
    /// <param name="line">Line in the prompt file, from 1; 0 when not known.</param>
    /// <param name="column">Column in the line, from 1; 0 when not known.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public PromptRenderException(string message, int line, int column, Exception? innerException = null)
        : base(line > 0 ? FormattableString.Invariant($"({line},{column}): {message}") : message, innerException)
    {
        Reason = message;
        Line = line;
        Column = column;
    }

    /// <summary>What failed, without the place.</summary>
    public string Reason { get; }

    /// <summary>Line in the prompt file, from 1; 0 when not known.</summary>
    public int Line { get; }

    /// <summary>Column in the line, from 1; 0 when not known.</summary>
    public int Column { get; }
}
