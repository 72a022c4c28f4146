using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Graphs;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Lifecycle;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen graph</c>: shows what needs what.</summary>
internal sealed class GraphCommand : CatalogueCommand
{
    private readonly Argument<string[]> _ids = new("ID")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The prompts to begin with; by default all.",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How the result is written: text (a tree), mermaid (a flowchart), or json, which --json asks for too.",
        DefaultValueFactory = _ => "text",
    };

    public GraphCommand(Terminal terminal)
        : base(terminal, "graph", "Shows which partials prompts include, in which versions, and whose output feeds them.")
    {
        _ids.Validators.Add(result =>
        {
            foreach (string problem in result.Tokens.Select(t => PromptId.Explain(t.Value)).OfType<string>())
            {
                result.AddError(problem);
            }
        });
        _format.AcceptOnlyFromAmong("text", "mermaid", "json");
        Add(_ids);
        Add(_format);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen graph", "show the whole catalogue as a tree"),
        ("promptgen graph support-bot --format mermaid", "draw what one prompt needs, for a page in Markdown"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        PromptId[] ids = [.. (arguments.GetValue(_ids) ?? []).Select(i => PromptId.TryParse(i)!).Distinct()];
        if (ids.FirstOrDefault(i => catalogue.Find(i) is null) is { } unknown)
        {
            return Fail(arguments, $"there is no prompt '{unknown}' in '{root}'{NearestName.Hint(unknown.Value, catalogue.Prompts.Select(p => p.Id.Value))}");
        }

        PromptGraph graph = PromptGraph.Of(catalogue);
        graph = ids.Length == 0 ? graph : graph.From(ids);
        foreach (ValueList<PromptId> cycle in graph.Cycles)
        {
            Terminal.Warning($"warning: prompts feed each other: {string.Join(" -> ", cycle.Append(cycle[0]))}; a change of one asks for a test of all, without end");
        }

        TextWriter output = arguments.InvocationConfiguration.Output;
        string format = WantsJson(arguments) ? "json" : arguments.GetRequiredValue(_format);
        Action write = format switch
        {
            "json" => () => JsonText.Write(output, json => GraphJson.Write(json, graph)),
            "mermaid" => () => output.Write(GraphMermaid.Write(graph)),
            _ => () => output.Write(GraphTree.Write(graph, ids)),
        };
        write();
        return ExitCode.Done;
    }
}
