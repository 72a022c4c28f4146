using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Graphs;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Lifecycle;

/// <summary>The graph as a tree for people. What a prompt needs is shown below its first mention; later mentions point there.</summary>
internal sealed class GraphTree
{
    private readonly PromptGraph _graph;
    private readonly StringBuilder _text = new();
    private readonly HashSet<PromptId> _shown = [];

    private GraphTree(PromptGraph graph) => _graph = graph;

    /// <summary>The tree's lines.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="roots">Where to begin; when empty with every prompt that nothing needs, and those in circles that nothing else leads to.</param>
    public static string Write(PromptGraph graph, IReadOnlyList<PromptId> roots)
    {
        var tree = new GraphTree(graph);
        var needed = graph.Nodes.SelectMany(n => n.Needs).Select(e => e.To).ToHashSet();
        foreach (PromptId root in roots.Count > 0 ? roots : [.. graph.Nodes.Select(n => n.Id).Where(id => !needed.Contains(id))])
        {
            tree.WriteRoot(root);
        }

        foreach (GraphNode node in graph.Nodes.Where(n => !tree._shown.Contains(n.Id)))
        {
            tree.WriteRoot(node.Id);
        }

        return tree._text.ToString();
    }

    private void WriteRoot(PromptId id)
    {
        bool isNew = _shown.Add(id);
        _text.Append(GraphLabel.Of(_graph, id)).Append(isNew ? "\n" : " (above)\n");
        if (isNew)
        {
            WriteNeeds(id);
        }
    }

    // A stack of our own: a chain of prompts may be as long as the catalogue.
    private void WriteNeeds(PromptId root)
    {
        var waiting = new Stack<(GraphEdge Edge, string Indent, bool IsLast)>();
        Push(root, "");
        while (waiting.TryPop(out (GraphEdge Edge, string Indent, bool IsLast) next))
        {
            bool hasMore = _graph.Find(next.Edge.To) is { Needs.Count: > 0 };
            bool isNew = _shown.Add(next.Edge.To);
            _text.Append(next.Indent).Append(next.IsLast ? "└─ " : "├─ ").Append(Describe(next.Edge)).Append(hasMore && !isNew ? " (above)\n" : "\n");
            if (isNew)
            {
                Push(next.Edge.To, next.Indent + (next.IsLast ? "   " : "│  "));
            }
        }

        void Push(PromptId id, string indent)
        {
            ValueList<GraphEdge> needs = _graph.Find(id)?.Needs ?? ValueList<GraphEdge>.Empty;
            for (int i = needs.Count - 1; i >= 0; i--)
            {
                waiting.Push((needs[i], indent, i == needs.Count - 1));
            }
        }
    }

    private string Describe(GraphEdge edge)
    {
        if (!edge.IsInclude)
        {
            return "is fed by " + GraphLabel.Of(_graph, edge.To);
        }

        string version = edge.Version is null ? GraphLabel.Of(_graph, edge.To) : $"{edge.To} {edge.Version}";
        return $"includes {version}{(edge.IsBehind ? $" (newest is {edge.Newest})" : "")}";
    }
}
