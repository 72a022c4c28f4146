using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>The first pass over a chat prompt: adds the lengths of each message up, and makes a string of exactly that length for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ChatLengthWriter : IMessageWriter
{
    /// <summary>Stands for a text that does not end with white space.</summary>
    private const string Solid = "0";

    private LengthWriter _lengths;
    private PromptMessage[] _messages;
    private string? _last;
    private long _start;
    private int _leftOut;
    private int _count;
    private MessageRole _role;
    private bool _isOpen;
    private bool _isFixed;
    private bool _isUneven;

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>A writer without messages.</summary>
    /// <param name="messages">How many there will be; 0 when only the arguments show it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ChatLengthWriter Start(int messages) => new()
    {
        _messages = messages > 0 ? new PromptMessage[messages] : Scratch.TakeMessages(),
        _isFixed = messages > 0,
    };

    /// <summary>The second pass, which fills the strings; the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">The whole is longer than a rendering may be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ExactChatWriter Fill(in Place end)
    {
        EndMessage(end);
        PromptMessage[] messages = _isFixed ? _messages : Release(_messages, _count);
        return new ExactChatWriter(messages, _lengths.Numbers, !_isUneven && _count == messages.Length);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

        // Room only: the second pass fills strings in, and the caller's are not for filling.
        for (int i = ListView.Of(messages).Count; i > 0; i--)
        {
            Add(default);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveOut(int units) => _leftOut += units;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, ReadOnlySpan<byte> utf8) => Text(text);

    /// <inheritdoc/>
    public readonly void Utf8(ReadOnlySpan<byte> utf8, int units) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ascii(ReadOnlySpan<byte> text)
    {
        _lengths.Ascii(text);
        _last = Solid;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (value is { Length: > 0 })
        {
            _lengths.Text(value);
            _last = value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int(long value)
    {
        _lengths.Int(value);
        _last = Solid;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double value)
    {
        _lengths.Number(value);
        _last = Solid;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(decimal value)
    {
        _lengths.Decimal(value);
        _last = Solid;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(DateTime value)
    {
        _lengths.Date(value);
        _last = Solid;
    }

    /// <summary>Ends a message, if one is open. Text outside any message is left to the writer that looks back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndMessage(in Place place)
    {
        int end = OutputLimit.Check(_lengths.Length + _leftOut, place) - _leftOut;
        int length = end - (int)_start;
        _start = end;
        if (length > 0 && (!_isOpen || char.IsWhiteSpace(_last![_last.Length - 1])))
        {
            int kept = KeptOf(_last);
            length -= _last!.Length - kept;
            _isUneven |= kept == 0 || !_isOpen;
        }

        if (_isOpen)
        {
            Add(new PromptMessage(_role, new string('\0', length)));
            _isOpen = false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(PromptMessage message)
    {
        if (_count == _messages.Length)
        {
            _messages = Grow(_messages, _count);
        }

        _messages[_count++] = message;
    }

    // Static, as a method on the writer that is not compiled into its caller would keep the writer out of registers.

    /// <summary>The length of a text without the white space at its end. Where nothing is left, how much goes from the text before is not known.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int KeptOf(string? text) => text.AsSpan().TrimEnd().Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PromptMessage[] Grow(PromptMessage[] messages, int count) => Scratch.Grow(messages, count, 1);

    /// <summary>An array of exactly the messages; the thread's goes back.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PromptMessage[] Release(PromptMessage[] messages, int count)
    {
        PromptMessage[] exact = messages.AsSpan(0, count).ToArray();
        Scratch.Return(messages, count);
        return exact;
    }
}
