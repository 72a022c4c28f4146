namespace PromptGen.Templates.Values;

/// <summary>Where in a prompt file an operation stands, for the exception it may end in.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Partial">Id of the partial whose source it is; null for the prompt's own.</param>
public readonly record struct SourcePosition(int Line, int Column, string? Partial = null)
{
    /// <summary>An exception at this place; its reason names the partial it lies in.</summary>
    public PromptRenderException Fail(string reason) => new(Partial is null ? reason : reason + ", in partial " + Partial, Line, Column);
}
