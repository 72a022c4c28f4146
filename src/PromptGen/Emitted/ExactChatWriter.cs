using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>
/// The second pass over a chat prompt: fills each message's string in place, less the white space that did not count. When the messages do not come out as measured,
/// <see cref="FinishOrNull"/> says so.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ExactChatWriter : IMessageWriter
{
    private readonly PromptMessage[] _messages;
    private ExactWriter _text;
    private int _count;

    /// <summary>A writer for messages whose texts are measured.</summary>
    /// <param name="messages">The messages; a place for each of the caller's.</param>
    /// <param name="numbers">The numbers of all messages.</param>
    /// <param name="isEven">Whether they can be filled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ExactChatWriter(PromptMessage[] messages, char[]? numbers, bool isEven)
    {
        _messages = messages;
        _text = new ExactWriter("", numbers);
        if (!isEven)
        {
            _text.Fail();
        }
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>The messages, and gives the thread's buffers back; null when they came out other than measured and have to be rendered anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PromptMessage[]? FinishOrNull() => _text.FinishOrNull() is not null && _count == _messages.Length ? _messages : null;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginMessage(MessageRole role, in Place place)
    {
        int index = _count++;
        PromptMessage[] messages = _messages;
        if (_text.IsComplete && (uint)index < (uint)messages.Length && messages[index].Role == role)
        {
            _text.Next(messages[index].Text);
        }
        else
        {
            _text.Fail();
        }
    }

    /// <inheritdoc/>
    public void History(IReadOnlyList<PromptMessage> messages, in Place place)
    {
        if (_text.IsComplete)
        {
            _text.Next("");
        }

        foreach (PromptMessage message in ListView.Of(messages))
        {
            int index = _count++;
            if ((uint)index < (uint)_messages.Length)
            {
                _messages[index] = message;
            }
        }
    }

    /// <inheritdoc/>
    public readonly void LeaveOut(int units)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, ReadOnlySpan<byte> utf8) => Text(text);

    /// <inheritdoc/>
    public readonly void Utf8(ReadOnlySpan<byte> utf8, int units) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ascii(ReadOnlySpan<byte> text) => _text.Ascii(text);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (!_text.TryCopy(value.AsSpan()))
        {
            _text.CopyEnd(value.AsSpan());
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int(long value) => _text.Int(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double value) => _text.Number(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(decimal value) => _text.Decimal(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(DateTime value) => _text.Date(value);
}
