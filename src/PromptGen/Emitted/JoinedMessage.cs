using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>Makes messages of a few texts that follow each other whatever the arguments; a missing text is empty. The white space at the end goes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JoinedMessage
{
    /// <summary>The most UTF-16 units that all messages of a rendering have, the white space at their ends among them.</summary>
    public const int MostUnits = OutputLimit.Units;

    /// <summary>The text of a message that ends with an argument.</summary>
    /// <param name="leftOut">UTF-16 units of the white space that the template itself has at the end; what goes of the argument is added.</param>
    /// <param name="first">The text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Text(ref int leftOut, string? first) => EndsMessage(first) ? first! : Trimmed(ref leftOut, first);

    /// <inheritdoc cref="Text(ref int, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Text(ref int leftOut, string? first, string? second) => EndsMessage(second) ? string.Concat(first, second) : Trimmed(ref leftOut, first, second);

    /// <inheritdoc cref="Text(ref int, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Text(ref int leftOut, string? first, string? second, string? third) =>
        EndsMessage(third) ? string.Concat(first, second, third) : Trimmed(ref leftOut, first, second, third);

    /// <inheritdoc cref="Text(ref int, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Text(ref int leftOut, string? first, string? second, string? third, string? fourth) =>
        EndsMessage(fourth) ? string.Concat(first, second, third, fourth) : Trimmed(ref leftOut, first, second, third, fourth);

    /// <summary>Counts a message of a rendering that is too long, and says where that shows.</summary>
    /// <param name="units">UTF-16 units of the rendering so far.</param>
    /// <param name="text">The message.</param>
    /// <param name="leftOut">UTF-16 units of white space that went from its end.</param>
    /// <param name="line">The line in which the message ends, from 1.</param>
    /// <param name="column">The column behind its end, from 1.</param>
    /// <returns>UTF-16 units of the rendering with the message.</returns>
    /// <exception cref="PromptRenderException">With this message it is longer than it may be.</exception>
    /// <remarks>It takes and gives plain numbers, and stays a call: a structure on the stack of the rendering would be cleared each time, and this is needed hardly ever.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Count(long units, string text, int leftOut, int line, int column)
    {
        Guard.NotNull(text, nameof(text));
        long counted = units + text.Length + leftOut;
        OutputLimit.Check(counted, new Place(line, column));
        return counted;
    }

    /// <summary>Whether a text is surely the end of its message.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsMessage(string? last) => last is { Length: > 0 } && !char.IsWhiteSpace(last[last.Length - 1]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Trimmed(ref int leftOut, string? first, string? second = null, string? third = null, string? fourth = null)
    {
        GrowingWriter joined = GrowingWriter.Start();
        joined.Text(first);
        joined.Text(second);
        joined.Text(third);
        joined.Text(fourth);
        string text = joined.Written.TrimEnd().ToString();
        leftOut += (int)Math.Min(joined.Length, int.MaxValue / 2) - text.Length;
        joined.Release();
        return text;
    }
}
