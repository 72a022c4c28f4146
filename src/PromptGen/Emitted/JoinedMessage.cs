using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>Makes messages of a few texts that follow each other whatever the arguments; a missing text is empty. The white space at the end goes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JoinedMessage
{
    /// <summary>A message.</summary>
    /// <param name="role">Who speaks.</param>
    /// <param name="units">UTF-16 units of the rendering so far; those of the message are added, the white space that goes among them.</param>
    /// <param name="end">Where the message ends.</param>
    /// <param name="first">The text.</param>
    /// <exception cref="PromptRenderException">The rendering is longer than it may be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptMessage Of(MessageRole role, ref long units, in Place end, string? first)
    {
        int cut = 0;
        string text = EndsMessage(first) ? first! : Trimmed(out cut, first);
        return Counted(role, text, cut, ref units, end);
    }

    /// <inheritdoc cref="Of(MessageRole, ref long, in Place, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptMessage Of(MessageRole role, ref long units, in Place end, string? first, string? second)
    {
        int cut = 0;
        string text = EndsMessage(second) ? string.Concat(first, second) : Trimmed(out cut, first, second);
        return Counted(role, text, cut, ref units, end);
    }

    /// <inheritdoc cref="Of(MessageRole, ref long, in Place, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptMessage Of(MessageRole role, ref long units, in Place end, string? first, string? second, string? third)
    {
        int cut = 0;
        string text = EndsMessage(third) ? string.Concat(first, second, third) : Trimmed(out cut, first, second, third);
        return Counted(role, text, cut, ref units, end);
    }

    /// <inheritdoc cref="Of(MessageRole, ref long, in Place, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptMessage Of(MessageRole role, ref long units, in Place end, string? first, string? second, string? third, string? fourth)
    {
        int cut = 0;
        string text = EndsMessage(fourth) ? string.Concat(first, second, third, fourth) : Trimmed(out cut, first, second, third, fourth);
        return Counted(role, text, cut, ref units, end);
    }

    /// <summary>Whether a text is surely the end of its message.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsMessage(string? last) => last is { Length: > 0 } && !char.IsWhiteSpace(last[last.Length - 1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PromptMessage Counted(MessageRole role, string text, int cut, ref long units, in Place end)
    {
        units += text.Length + cut;
        OutputLimit.Check(units, end);
        return new PromptMessage(role, text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Trimmed(out int cut, string? first, string? second = null, string? third = null, string? fourth = null)
    {
        GrowingWriter joined = GrowingWriter.Start();
        joined.Text(first);
        joined.Text(second);
        joined.Text(third);
        joined.Text(fourth);
        string text = joined.Written.TrimEnd().ToString();
        cut = (int)Math.Min(joined.Length, int.MaxValue) - text.Length;
        joined.Release();
        return text;
    }
}
