using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Graphs;

/// <summary>One prompt needs another.</summary>
/// <param name="From">The prompt that needs.</param>
/// <param name="To">The prompt that is needed; the catalogue need not hold it.</param>
/// <param name="IsInclude">Whether it is included; else its output feeds the prompt.</param>
/// <param name="Version">The version that is included; the newest of a prompt whose output is taken, and of what a draft includes; null when there is none.</param>
/// <param name="Newest">The newest release of what is needed; null when there is none.</param>
public sealed record GraphEdge(PromptId From, PromptId To, bool IsInclude, PromptVersion? Version, PromptVersion? Newest)
{
    /// <summary>Whether an older version is included than there is.</summary>
    public bool IsBehind => IsInclude && Version is not null && Newest is not null && Version < Newest;
}
