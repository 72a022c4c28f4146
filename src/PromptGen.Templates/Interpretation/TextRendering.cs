using System;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// A text that is rendered and checked, and lies in buffers that its thread will use again: it is read part by part, so that who wants
/// it in another form needs no text first. Whoever gets one disposes of it, once and on the same thread, and does not use it afterwards.
/// </summary>
public readonly ref struct TextRendering
{
    private readonly RenderFrame _frame;

    internal TextRendering(RenderFrame frame) => _frame = frame;

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => _frame.TextLength;

    /// <summary>Number of parts, some of which may be empty.</summary>
    public int PartCount => _frame.PartCount;

    /// <summary>A part by its position: one behind the other they are the text.</summary>
    public ReadOnlySpan<char> GetPart(int index) => _frame.GetPart(index);

    /// <summary>Gives the buffers back.</summary>
    public void Dispose() => _frame.Release();
}
