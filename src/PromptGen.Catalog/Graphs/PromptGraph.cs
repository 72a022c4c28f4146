using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;

namespace PromptGen.Catalog.Graphs;

/// <summary>Which prompts include which partials, and whose output feeds whom.</summary>
public sealed class PromptGraph
{
    private readonly Dictionary<PromptId, GraphNode> _byId;

    private PromptGraph(IEnumerable<GraphNode> nodes)
    {
        Nodes = new ValueList<GraphNode>(nodes);
        _byId = Nodes.ToDictionary(n => n.Id);
        Cycles = FindCycles();
    }

    /// <summary>The prompts in order of their ids.</summary>
    public ValueList<GraphNode> Nodes { get; }

    /// <summary>Prompts that feed each other: each a shortest way round from its first prompt, which is not repeated at the end.</summary>
    public ValueList<ValueList<PromptId>> Cycles { get; }

    /// <summary>A prompt by id; null when the catalogue does not hold it.</summary>
    public GraphNode? Find(PromptId id) => _byId.TryGetValue(id, out GraphNode? node) ? node : null;

    /// <summary>Draws the graph of a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static PromptGraph Of(PromptCatalogue catalogue) =>
        new((catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Prompts.Select(p => NodeOf(catalogue, p)));

    /// <summary>The part of the graph that some prompts reach.</summary>
    /// <param name="ids">Where to begin.</param>
    public PromptGraph From(IEnumerable<PromptId> ids)
    {
        var reached = new HashSet<PromptId>(ids);
        var waiting = new Queue<PromptId>(reached);
        while (waiting.Count > 0)
        {
            foreach (GraphEdge edge in Find(waiting.Dequeue())?.Needs ?? ValueList<GraphEdge>.Empty)
            {
                if (reached.Add(edge.To))
                {
                    waiting.Enqueue(edge.To);
                }
            }
        }

        return new PromptGraph(Nodes.Where(n => reached.Contains(n.Id)));
    }

    private static GraphNode NodeOf(PromptCatalogue catalogue, CataloguePrompt prompt)
    {
        PromptSource? newest = catalogue.FindNewest(prompt.Id);
        var edges = new List<GraphEdge>();
        if ((newest ?? prompt.Draft) is { } source)
        {
            foreach (PromptId id in source.Includes.Select(i => PromptId.TryParse(i.Name)).OfType<PromptId>().Distinct())
            {
                PromptVersion? latest = NewestOf(catalogue, id);
                PromptVersion? pinned = source.Pins?.FirstOrDefault(p => p.Id.Equals(id))?.Version;
                edges.Add(new GraphEdge(prompt.Id, id, IsInclude: true, source.IsDraft ? latest : pinned, latest));
            }
        }

        foreach (PromptId id in prompt.Manifest?.Manifest.DependsOn ?? ValueList<PromptId>.Empty)
        {
            PromptVersion? latest = NewestOf(catalogue, id);
            edges.Add(new GraphEdge(prompt.Id, id, IsInclude: false, latest, latest));
        }

        return new GraphNode(prompt.Id, newest?.Version, new ValueList<GraphEdge>(edges));
    }

    private static PromptVersion? NewestOf(PromptCatalogue catalogue, PromptId id) =>
        catalogue.Find(id)?.Manifest is { } file ? VersionSelection.Newest(file.Manifest)?.Version : null;

    private ValueList<ValueList<PromptId>> FindCycles()
    {
        var cycles = new List<ValueList<PromptId>>();
        var inCycle = new HashSet<PromptId>();
        foreach (GraphNode node in Nodes.Where(n => !inCycle.Contains(n.Id)))
        {
            if (WayBack(node.Id) is { } cycle)
            {
                inCycle.UnionWith(cycle);
                cycles.Add(cycle);
            }
        }

        return new ValueList<ValueList<PromptId>>(cycles);
    }

    // Breadth first, so that the first way found is a shortest one.
    private ValueList<PromptId>? WayBack(PromptId start)
    {
        var before = new Dictionary<PromptId, PromptId>();
        var waiting = new Queue<PromptId>([start]);
        while (waiting.Count > 0)
        {
            PromptId id = waiting.Dequeue();
            foreach (PromptId next in (Find(id)?.Needs ?? ValueList<GraphEdge>.Empty).Where(e => !e.IsInclude).Select(e => e.To))
            {
                if (next.Equals(start))
                {
                    return Way(before, start, id);
                }

                if (!before.ContainsKey(next))
                {
                    before.Add(next, id);
                    waiting.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static ValueList<PromptId> Way(Dictionary<PromptId, PromptId> before, PromptId start, PromptId last)
    {
        var way = new List<PromptId>();
        for (PromptId id = last; !id.Equals(start); id = before[id])
        {
            way.Add(id);
        }

        way.Add(start);
        way.Reverse();
        return new ValueList<PromptId>(way);
    }
}
