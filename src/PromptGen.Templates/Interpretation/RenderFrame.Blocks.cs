namespace PromptGen.Templates.Interpretation;

/// <content>What is done with a part of the text when it is complete: it is indented, or captured. All of such a part lies in the buffer.</content>
internal sealed partial class RenderFrame
{
    /// <summary>
    /// Indents what has been written since <paramref name="mark"/> as <see cref="Binding.Bound.BoundStatement.Indent"/> says:
    /// in front of every character that follows a line break, one that ended the text before included. All of it is in the buffer.
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

    /// <summary>Where in the buffer the next text will stand.</summary>
    internal int Mark() => _length;

    /// <summary>Begins a capture inside what is being written; gives what ends it again. All of it is copied into the buffer.</summary>
    internal CaptureStart BeginCapture()
    {
        var outer = new CaptureStart(_start, _isTooLong, _longestCopied);
        _start = _length;
        _isTooLong = false;
        _longestCopied = int.MaxValue;
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
        _longestCopied = outer.LongestCopied;
        return text;
    }

    /// <summary>The whole text of a text prompt.</summary>
    internal string TakeText() => TakeText(TextLength);
}
