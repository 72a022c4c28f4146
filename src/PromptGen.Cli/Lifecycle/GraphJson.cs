using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Graphs;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Lifecycle;

/// <summary>The graph as JSON.</summary>
internal static class GraphJson
{
    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, PromptGraph graph)
    {
        json.WriteStartObject();
        json.WriteStartArray("prompts");
        foreach (GraphNode node in graph.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id.Value);
            json.WriteString("version", node.Version?.ToString());
            WriteEdges(json, "includes", node.Needs.Where(e => e.IsInclude));
            WriteEdges(json, "dependsOn", node.Needs.Where(e => !e.IsInclude));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cycles");
        foreach (IReadOnlyList<PromptId> cycle in graph.Cycles)
        {
            json.WriteStartArray();
            foreach (PromptId id in cycle)
            {
                json.WriteStringValue(id.Value);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdges(Utf8JsonWriter json, string name, IEnumerable<GraphEdge> edges)
    {
        json.WriteStartArray(name);
        foreach (GraphEdge edge in edges)
        {
            json.WriteStartObject();
            json.WriteString("id", edge.To.Value);
            json.WriteString("version", edge.Version?.ToString());
            json.WriteString("newest", edge.Newest?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
