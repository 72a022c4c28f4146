using System;
using System.Collections.Generic;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// The state of one rendering: what has been written, the values of inputs and locals, and the turns of the running loops.
/// It lives on the stack over arrays that a thread keeps, so that renderings share nothing and allocate nothing for it.
/// </summary>
/// <remarks>
/// Partials cannot include each other in a circle, so every body is active at most once at a time and the compiler gives
/// each of its locals, loops and calls a place of its own in the two arrays.
/// </remarks>
internal ref struct RenderFrame
{
    internal readonly TemplateValue[] Values;
    internal readonly LoopTurn[] Turns;
    internal IReadOnlyList<PromptMessage>? History;
    internal int LoopDepth;

    /// <summary>Whether the last character written was a line break; kept only where something is indented.</summary>
    internal bool IsAtLineStart;

    private readonly RenderScratch _scratch;
    private readonly int _valueCount;
    private readonly int _turnCount;
    private char[] _buffer;
    private int _length;
    private int _start;
    private bool _isTooLong;
    private long _written;
    private int _loopSteps;
    private ArgumentWindow? _arguments;
    private List<PromptMessage>? _messages;
    private MessageRole _openRole;
    private bool _isMessageOpen;

    internal RenderFrame(int valueCount, int turnCount, int expectedLength)
    {
        _valueCount = valueCount;
        _turnCount = turnCount;
        _scratch = RenderScratch.Take(valueCount, turnCount);
        Values = _scratch.Values;
        Turns = _scratch.Turns;
        _buffer = _scratch.TakeBuffer(expectedLength);
    }

    /// <summary>Gives the arrays back, without the caller's values in them.</summary>
    internal readonly void Release() => _scratch.Return(_valueCount, _turnCount, _buffer);

    internal void Write(string text)
    {
        text.AsSpan().CopyTo(Room(text.Length));
        Commit(text.Length);
    }

    /// <summary>Room for <paramref name="count"/> units; what is written there counts once it is committed.</summary>
    internal Span<char> Room(int count)
    {
        if (count > _buffer.Length - _length)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }

    /// <summary>Counts <paramref name="count"/> units that were written to <see cref="Room"/>.</summary>
    internal void Commit(int count) => _length += count;

    /// <summary>
    /// Indents what has been written since <paramref name="mark"/> as <see cref="Binding.Bound.BoundStatement.Indent"/> says:
    /// in front of every character that follows a line break, one that ended the text before included.
    /// </summary>
    internal void IndentFrom(int mark, string indent)
    {
        int end = _length;
        if (mark >= end)
        {
            return;
        }

        bool indentsFirst = IsAtLineStart;
        IsAtLineStart = _buffer[end - 1] == '\n';
        int lines = indentsFirst ? 1 : 0;
        for (int i = mark; i < end - 1; i++)
        {
            lines += _buffer[i] == '\n' ? 1 : 0;
        }

        if (lines == 0 || indent.Length == 0)
        {
            return;
        }

        // From the end, so that nothing is overwritten before it is moved.
        long added = (long)lines * indent.Length;
        if (added > RenderLimits.OutputLength)
        {
            ForgetTooLong();
            return;
        }

        int extra = (int)added;
        Room(extra);
        if (_length != end)
        {
            return;
        }

        int target = end + extra;
        for (int i = end - 1; i >= mark; i--)
        {
            _buffer[--target] = _buffer[i];
            if (i == mark ? indentsFirst : _buffer[i - 1] == '\n')
            {
                target -= indent.Length;
                indent.CopyTo(0, _buffer, target, indent.Length);
            }
        }

        Commit(extra);
    }

    /// <summary>Where the next text will stand.</summary>
    internal readonly int Mark() => _length;

    /// <summary>Begins a capture inside what is being written; gives what ends it again.</summary>
    internal CaptureStart BeginCapture()
    {
        var outer = new CaptureStart(_start, _isTooLong);
        _start = _length;
        _isTooLong = false;
        return outer;
    }

    /// <summary>Takes the captured text out of the output.</summary>
    internal string EndCapture(CaptureStart outer, RenderPlace place)
    {
        place.CheckLength(_isTooLong ? long.MaxValue : _length - _start);
        string text = _length == _start ? "" : new string(_buffer, _start, _length - _start);
        _length = _start;
        _start = outer.Start;
        _isTooLong = outer.IsTooLong;
        return text;
    }

    /// <summary>The whole text of a text prompt.</summary>
    internal ReadOnlySpan<char> FinishText(RenderPlace end)
    {
        CountWritten(end);
        return new(_buffer, 0, _length);
    }

    /// <summary>Counts a turn of a loop.</summary>
    internal void Step(RenderPlace place)
    {
        if (++_loopSteps > RenderLimits.LoopSteps)
        {
            throw place.Fail(FormattableString.Invariant($"the loop takes more than {RenderLimits.LoopSteps} turns, those of the loops inside it included"));
        }
    }

    internal void EnterLoop()
    {
        if (LoopDepth++ == 0)
        {
            _loopSteps = 0;
        }
    }

    /// <summary>The list through which a built-in sees <paramref name="count"/> arguments that lie in <see cref="Values"/>.</summary>
    internal IReadOnlyList<TemplateValue> ArgumentsAt(int first, int count)
    {
        _arguments ??= new ArgumentWindow(Values);
        _arguments.MoveTo(first, count);
        return _arguments;
    }

    internal void OpenMessage(MessageRole role, RenderPlace place)
    {
        CloseMessage(place);
        _openRole = role;
        _isMessageOpen = true;
        IsAtLineStart = false;
    }

    internal void InsertHistory(RenderPlace place)
    {
        CloseMessage(place);
        if (History is { } history)
        {
            for (int i = 0; i < history.Count; i++)
            {
                (_messages ??= []).Add(history[i]);
            }
        }
    }

    /// <summary>Ends the open message, if there is one, as <see cref="MessageRule"/> says.</summary>
    internal void CloseMessage(RenderPlace place)
    {
        CountWritten(place);
        int end = MessageRule.TrimmedEnd(_buffer, 0, _length);
        if (_isMessageOpen)
        {
            (_messages ??= []).Add(new PromptMessage(_openRole, new string(_buffer, 0, end)));
            _isMessageOpen = false;
        }
        else if (end > 0)
        {
            throw place.Fail("text stands outside any message");
        }

        _length = 0;
    }

    internal readonly PromptMessage[] ToMessages() => _messages is null ? [] : _messages.ToArray();

    /// <summary>Adds a message's or the prompt's complete text to the output, whose length is looked at here and nowhere else.</summary>
    private void CountWritten(RenderPlace place)
    {
        _written += _length;
        if (_isTooLong || _written > RenderLimits.OutputLength)
        {
            throw place.Fail(FormattableString.Invariant($"the rendering writes more than {RenderLimits.OutputLength} characters"));
        }
    }

    private void Grow(int needed)
    {
        if (_length - _start > RenderLimits.OutputLength)
        {
            ForgetTooLong();
        }

        if (needed > _buffer.Length - _length)
        {
            _buffer = _scratch.Grow(_buffer, _length, Math.Max(_buffer.Length * 2, checked(_length + needed)));
        }
    }

    /// <summary>What is too long fails when it is complete; what it held is not needed any more, so it cannot grow without end.</summary>
    private void ForgetTooLong()
    {
        _isTooLong = true;
        _length = _start;
    }
}
