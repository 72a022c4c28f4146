using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Graphs;

/// <summary>A prompt and what it needs.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Version">Its newest release, whose includes are shown; null for a draft that was never released.</param>
/// <param name="Needs">What it includes in the order of its text, then what feeds it in the order of its manifest.</param>
public sealed record GraphNode(PromptId Id, PromptVersion? Version, ValueList<GraphEdge> Needs);
