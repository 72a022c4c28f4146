using PromptGen.Catalog.Graphs;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Lifecycle;

/// <summary>What a prompt is called in a drawing.</summary>
internal static class GraphLabel
{
    /// <summary>Its id with its newest release, or why there is none.</summary>
    public static string Of(PromptGraph graph, PromptId id) =>
        graph.Find(id) is not { } node ? $"{id} (not in the catalogue)" : node.Version is null ? $"{id} (not released)" : $"{id} {node.Version}";
}
