using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Working;

/// <summary>What is remembered of a project. Work on it takes its turn by it, since all of it writes the same files.</summary>
internal sealed class ProjectMemory
{
    /// <summary>What the last selection understood.</summary>
    public SelectionMemory Last { get; set; } = new();
}
