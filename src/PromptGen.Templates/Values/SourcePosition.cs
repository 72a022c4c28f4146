namespace PromptGen.Templates.Values;

/// <summary>Where in a prompt file an operation stands, for the exception it may end in.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>An exception at this place.</summary>
    public PromptRenderException Fail(string reason) => new(reason, Line, Column);
}
