namespace PromptGen.Templates.Interpretation;

/// <summary>
/// What one rendering may cost. The figures are Scriban's own defaults (<c>TemplateContext.LoopLimit</c> and
/// <c>LimitToString</c>): where Scriban stops or cuts off, a rendering here fails, and nothing is ever cut off.
/// </summary>
public static class RenderLimits
{
    /// <summary>The most turns that an outermost loop may take together with all loops inside it.</summary>
    public const int LoopSteps = 1000;

    /// <summary>The most elements of a range.</summary>
    public const int RangeLength = 1000;

    /// <summary>
    /// The most UTF-16 units of a rendering (the text, or all messages together before their ends are trimmed) and of a computed
    /// text (captured, joined, repeated, returned by a function). Each is measured when it is complete.
    /// It is one less than <c>LimitToString</c>, since Scriban cuts off where that is reached.
    /// </summary>
    public const int OutputLength = (1024 * 1024) - 1;

    /// <summary>The most elements of a list that a function returns, so that a list cannot be doubled without end.</summary>
    public const int ListLength = 1024 * 1024;
}
