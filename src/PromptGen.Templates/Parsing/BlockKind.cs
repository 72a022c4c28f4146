namespace PromptGen.Templates.Parsing;

/// <summary>Whose statements a block holds, which says how it may end.</summary>
internal enum BlockKind
{
    /// <summary>The whole template: ends with the file.</summary>
    Template,

    /// <summary>Behind <c>if</c> or <c>else if</c>: ends with <c>else</c> or <c>end</c>.</summary>
    If,

    /// <summary>Behind <c>for</c>: ends with <c>else</c> or <c>end</c>.</summary>
    For,

    /// <summary>Between <c>case</c> and its first <c>when</c>: text is left out.</summary>
    CaseHead,

    /// <summary>Behind <c>when</c>: ends with <c>when</c>, <c>else</c> or <c>end</c>.</summary>
    When,

    /// <summary>Behind <c>else</c>: ends with <c>end</c>.</summary>
    Else,

    /// <summary>Behind <c>capture</c>: ends with <c>end</c>.</summary>
    Capture,

    /// <summary>A block of Scriban that the language leaves out; it is read to find its <c>end</c>.</summary>
    LeftOut,
}
