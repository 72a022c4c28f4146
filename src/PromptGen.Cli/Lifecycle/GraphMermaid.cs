using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Graphs;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Lifecycle;

/// <summary>The graph as a mermaid flowchart: whole arrows lead to what is included, dotted ones from what feeds to what is fed.</summary>
internal static class GraphMermaid
{
    /// <summary>The flowchart's text, which needs no escapes: ids and versions have neither quotes nor line breaks.</summary>
    public static string Write(PromptGraph graph)
    {
        PromptId[] ids = [.. graph.Nodes.Select(n => n.Id).Concat(graph.Nodes.SelectMany(n => n.Needs).Select(e => e.To)).Distinct().Order()];
        Dictionary<PromptId, string> names = ids.Select((id, i) => (id, Name: "p" + i.ToString(CultureInfo.InvariantCulture))).ToDictionary(p => p.id, p => p.Name);
        var text = new StringBuilder("flowchart LR\n");
        foreach (PromptId id in ids)
        {
            text.Append("  ").Append(names[id]).Append("[\"").Append(GraphLabel.Of(graph, id)).Append("\"]\n");
        }

        foreach (GraphEdge edge in graph.Nodes.SelectMany(n => n.Needs))
        {
            string line = edge.IsInclude
                ? $"  {names[edge.From]} -- \"{(edge.Version is null ? "includes" : $"includes {edge.Version}")}\" --> {names[edge.To]}\n"
                : $"  {names[edge.To]} -. feeds .-> {names[edge.From]}\n";
            text.Append(line);
        }

        return text.ToString();
    }
}
