using System;
using System.Buffers;
using System.Collections.Generic;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// The state of one rendering: what has been written, the values of inputs and locals, and the turns of the running loops.
/// Each thread keeps one for its next rendering, so that renderings share nothing and allocate nothing for it; a rendering inside
/// another, which a caller's own list may start, finds none and makes its own.
/// </summary>
/// <remarks>
/// Partials cannot include each other in a circle, so every body is active at most once at a time and the compiler gives
/// each of its locals, loops and calls a place of its own in the two arrays.
/// </remarks>
internal sealed partial class RenderFrame
{
    // What one long prompt needed is not kept for all the short ones after it.
    private const int LongestKeptBuffer = 64 * 1024;
    private const int MostKeptValues = 4 * 1024;

    [ThreadStatic]
    private static RenderFrame? t_kept;

    private bool _isInUse;
    private int _valueCount;
    private int _turnCount;
    private int _loopSteps;
    private ArgumentWindow? _window;

    private RenderFrame()
    {
    }

    /// <summary>The values of inputs that are read more than once, of locals and of arguments.</summary>
    internal TemplateValue[] Values { get; private set; } = [];

    /// <summary>The turns of the running loops.</summary>
    internal LoopTurn[] Turns { get; private set; } = [];

    /// <summary>What the caller supplies.</summary>
    internal PromptArguments Arguments { get; private set; } = NoArguments.Instance;

    /// <summary>How many loops run inside each other.</summary>
    internal int LoopDepth { get; private set; }

    /// <summary>Whether the last character written was a line break; kept only where something is indented.</summary>
    internal bool IsAtLineStart { get; set; }

    /// <summary>The thread's frame, with room for what a program needs; every value is missing.</summary>
    /// <param name="arguments">What the caller supplies.</param>
    /// <param name="needs">What the program needs.</param>
    internal static RenderFrame Take(PromptArguments arguments, ProgramNeeds needs)
    {
        RenderFrame? frame = t_kept;
        if (frame is null || frame._isInUse)
        {
            frame = frame is null ? t_kept = new RenderFrame() : new RenderFrame();
        }

        if (frame.Values.Length < needs.Values || frame.Turns.Length < needs.Turns || frame._buffer.Length < needs.Buffer)
        {
            frame.Enlarge(needs);
        }

        frame._isInUse = true;
        frame.Arguments = arguments;
        frame._valueCount = needs.Values;
        frame._turnCount = needs.Turns;
        frame._longestCopied = frame._longestOutsideCaptures = needs.LongestCopied;
        return frame;
    }

    /// <summary>Makes the frame ready for the thread's next rendering, without the caller's values in it.</summary>
    internal void Release()
    {
        ForgetText();
        ForgetMessages();
        ForgetValues();
        Arguments = NoArguments.Instance;
        LoopDepth = 0;
        IsAtLineStart = false;
        _isInUse = false;
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

    internal void LeaveLoop() => LoopDepth--;

    /// <summary>The list through which a built-in sees <paramref name="count"/> arguments that lie in <see cref="Values"/>.</summary>
    internal IReadOnlyList<TemplateValue> ArgumentsAt(int first, int count)
    {
        _window ??= new ArgumentWindow(Values);
        _window.MoveTo(first, count);
        return _window;
    }

    private void Enlarge(ProgramNeeds needs)
    {
        if (Values.Length < needs.Values)
        {
            Values = new TemplateValue[needs.Values];
            _window = null;
        }

        if (Turns.Length < needs.Turns)
        {
            Turns = new LoopTurn[needs.Turns];
        }

        if (_buffer.Length < needs.Buffer)
        {
            _buffer = NewBuffer(needs.Buffer);
        }
    }

    private void ForgetValues()
    {
        if (Values.Length > MostKeptValues)
        {
            Values = [];
            _window = null;
        }
        else if (_valueCount > 0)
        {
            Array.Clear(Values, 0, _valueCount);
        }

        if (_turnCount > 0)
        {
            Array.Clear(Turns, 0, _turnCount);
        }
    }

    /// <summary>A buffer of at least <paramref name="length"/> units; a very long one is shared with other threads.</summary>
    private static char[] NewBuffer(int length) => length > LongestKeptBuffer ? ArrayPool<char>.Shared.Rent(length) : new char[length];

    /// <summary>What a frame holds while it is not in use.</summary>
    private sealed class NoArguments : PromptArguments
    {
        internal static readonly NoArguments Instance = new();

        public override TemplateValue Get(int slot) => default;
    }
}
