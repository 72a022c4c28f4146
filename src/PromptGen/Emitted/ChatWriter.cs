using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>
/// Collects messages. A message's text is what is written between its role and the next, without the white space at its end;
/// outside a message only white space may be written, and it is dropped.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ChatWriter : IMessageWriter, IIndentingWriter
{
    private GrowingWriter _text;
    private PromptMessage[] _messages;
    private int _count;
    private long _total;
    private MessageRole _role;
    private bool _isOpen;

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>A writer without messages.</summary>
    public static ChatWriter Start() => new() { _text = GrowingWriter.Start(), _messages = Scratch.TakeMessages() };

    /// <summary>The messages; the buffers go back and the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">Text stands outside any message, or the whole is longer than a rendering may be.</exception>
    public PromptMessage[] Finish(in Place end)
    {
        EndMessage(end);
        PromptMessage[] messages = _messages.AsSpan(0, _count).ToArray();
        Scratch.Return(_messages, _count);
        _text.Release();
        return messages;
    }

    /// <inheritdoc/>
    public void BeginMessage(MessageRole role, in Place place)
    {
        EndMessage(place);
        _role = role;
        _isOpen = true;
    }

    /// <inheritdoc/>
    public void History(IReadOnlyList<PromptMessage> messages, in Place place)
    {
        EndMessage(place);
        foreach (PromptMessage message in ListView.Of(messages))
        {
            Add(message);
        }
    }

    /// <inheritdoc/>
    public void LeaveOut(int units) => _total += units;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, ReadOnlySpan<byte> utf8) => _text.Text(text);

    /// <inheritdoc/>
    public readonly void Utf8(ReadOnlySpan<byte> utf8, int units) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ascii(ReadOnlySpan<byte> text) => _text.Ascii(text);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value) => _text.Text(value);

    /// <inheritdoc/>
    public void Int(long value) => _text.Int(value);

    /// <inheritdoc/>
    public void Number(double value) => _text.Number(value);

    /// <inheritdoc/>
    public void Decimal(decimal value) => _text.Decimal(value);

    /// <inheritdoc/>
    public void Date(DateTime value) => _text.Date(value);

    /// <inheritdoc/>
    public readonly int Mark() => _text.Mark();

    /// <inheritdoc/>
    public bool IndentFrom(int mark, string indent, bool isAtLineStart) => _text.IndentFrom(mark, indent, isAtLineStart);

    private void EndMessage(in Place place)
    {
        ReadOnlySpan<char> written = _text.Written;
        _total = OutputLimit.Check(_total + _text.Length, place);
        int end = written.Length;
        while (end > 0 && char.IsWhiteSpace(written[end - 1]))
        {
            end--;
        }

        if (_isOpen)
        {
            Add(new PromptMessage(_role, written.Slice(0, end).ToString()));
        }
        else if (end > 0)
        {
            throw place.Fail("text stands outside any message");
        }

        _isOpen = false;
        _text.Reset();
    }

    private void Add(PromptMessage message)
    {
        if (_count == _messages.Length)
        {
            _messages = Scratch.Grow(_messages, _count, 1);
        }

        _messages[_count++] = message;
    }
}
