using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Bundles;
using PromptGen.Cli.Diffing;
using PromptGen.Cli.Output;
using PromptGen.History.Bundles;
using PromptGen.History.Diffs;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen diff</c>: what differs between two versions of a prompt, and which version that makes.</summary>
internal sealed class DiffCommand : BrowseCommand
{
    private readonly Argument<string> _id = new("ID")
    {
        Description = "The prompt, such as support-bot or billing/refund-request; or the bundle of a build, such as v1/Shop.prompts.json.",
    };

    private readonly Argument<string?> _from = new("FROM")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The version to compare with, or 'draft'; by default the newest release. Behind a bundle, that of the build that replaces it.",
    };

    private readonly Argument<string?> _to = new("TO")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The version to compare, or 'draft'; by default the draft.",
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "How the result is written: text (the default), json, html (a page that needs no other file) or markdown (for a pull request).",
    };

    private readonly Option<int> _context = new("--context")
    {
        Description = "How many unchanged lines to show around changed ones.",
        HelpName = "LINES",
        DefaultValueFactory = _ => 3,
    };

    private readonly Option<bool> _words = new("--words")
    {
        Description = "Show words that went and came beside each other instead of lines below each other; for text only.",
    };

    public DiffCommand(Terminal terminal)
        : base(terminal, "diff", "Shows what differs between two versions of a prompt, line by line and word by word, and which version the changes make; or what a deploy changes, by the bundles of two builds.")
    {
        _id.Validators.Add(result => Validate(result, text => ShippedBundle.IsName(text) ? null : PromptId.Explain(text)));
        _from.Validators.Add(result => Validate(result, text => ShippedBundle.IsName(text) ? null : ExplainRevision(text)));
        _to.Validators.Add(result => Validate(result, ExplainRevision));
        _context.Validators.Add(result =>
        {
            if (result.Tokens is [var lines] && int.TryParse(lines.Value, out int count) && count < 0)
            {
                result.AddError("--context is 0 or more");
            }
        });
        _format.AcceptOnlyFromAmong("text", "json", "html", "markdown");
        Add(_id);
        Add(_from);
        Add(_to);
        Add(_format);
        Add(_context);
        Add(_words);
        AddCatalogueOptions();
        Validators.Add(result =>
        {
            // Without its value an option has an error of its own, and no value to ask for.
            string? format = result.GetResult(_format)?.Tokens is [var token] ? token.Value : null;
            if (WantsJson(result) && format is not (null or "json"))
            {
                result.AddError("--json and --format ask for different things; give one of them");
            }

            if (ExplainBundles(TextOf(result.GetResult(_id)), TextOf(result.GetResult(_from)), TextOf(result.GetResult(_to))) is { } problem)
            {
                result.AddError(problem);
            }

            if (result.GetValue(_words) && (WantsJson(result) || format is not (null or "text")))
            {
                result.AddError("--words is for text; the other formats mark words by themselves");
            }
        });
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen diff support-bot", "what the draft changes since the newest release, and which version that makes"),
        ("promptgen diff support-bot 1.0.0 1.2.0 --words", "two releases, word by word"),
        ("promptgen diff support-bot 1.0.0 --format markdown > diff.md", "an old release against the draft, for a pull request"),
        ("promptgen diff v1/Shop.prompts.json v2/Shop.prompts.json", "what the deploy of one build in place of another changes"),
    ];

    /// <inheritdoc/>
    protected override Action? Answer(PromptLookup lookup, ParseResult arguments)
    {
        if (lookup.Find(PromptId.TryParse(arguments.GetRequiredValue(_id))!) is not { } prompt)
        {
            return null;
        }

        RevisionName? from = arguments.GetValue(_from) is { } older ? RevisionName.TryParse(older, out _) : NewestRelease(lookup, prompt);
        var to = RevisionName.TryParse(arguments.GetValue(_to) ?? Revision.Draft, out _);
        if (from is null || lookup.Find(prompt, from) is not { } before || lookup.Find(prompt, to!) is not { } after)
        {
            return null;
        }

        var diff = PromptDiff.Between(before, after);
        TextWriter output = arguments.InvocationConfiguration.Output;
        int context = arguments.GetValue(_context);
        return FormatOf(arguments) switch
        {
            "json" => () => DiffJson.Write(output, diff, context, lookup.Findings),
            "html" => () => new DiffHtml(output, context).Write(diff),
            "markdown" => () => DiffMarkdown.Write(output, diff, context),
            _ => () => new DiffText(ResultConsole.For(output), context, arguments.GetValue(_words)).Write(diff),
        };
    }

    /// <inheritdoc/>
    protected override int Open(ParseResult arguments) =>
        ShippedBundle.IsName(arguments.GetRequiredValue(_id)) ? CompareBuilds(arguments.GetRequiredValue(_id), arguments.GetValue(_from)!, arguments) : base.Open(arguments);

    private static string? TextOf(SymbolResult? result) => result?.Tokens is [var token] ? token.Value : null;

    private static string? ExplainBundles(string? id, string? from, string? to)
    {
        bool isBundle = id is not null && ShippedBundle.IsName(id);
        bool comparesBundles = isBundle && from is not null && ShippedBundle.IsName(from) && to is null;
        return comparesBundles || (!isBundle && !(from is not null && ShippedBundle.IsName(from)))
            ? null
            : $"a bundle is compared with another bundle; give two files that end in '{BundleFormat.Ending}'";
    }

    private string? FormatOf(ParseResult arguments) => WantsJson(arguments) ? "json" : arguments.GetValue(_format);

    private int CompareBuilds(string from, string to, ParseResult arguments)
    {
        ShippedBundle[] shipped = [ShippedBundle.Open(from), ShippedBundle.Open(to)];
        CatalogueDiagnostic[] findings = [.. shipped.SelectMany(s => s.Findings)];
        TextWriter output = arguments.InvocationConfiguration.Output;
        foreach (CatalogueDiagnostic finding in findings)
        {
            Terminal.Error(finding.ToString());
        }

        if (findings.Length > 0)
        {
            if (WantsJson(arguments))
            {
                JsonText.Write(output, json =>
                {
                    json.WriteStartObject();
                    json.WriteFindings("findings", findings);
                    json.WriteEndObject();
                });
            }

            return ExitCode.BadInput;
        }

        var diff = BundleDiff.Between(shipped[0].File!.Bundle, shipped[1].File!.Bundle);
        int context = arguments.GetValue(_context);
        switch (FormatOf(arguments))
        {
            case "json":
                DeployJson.Write(output, diff, context);
                break;
            case "html":
                DeployHtml.Write(output, diff, context);
                break;
            case "markdown":
                DeployMarkdown.Write(output, diff, context);
                break;
            default:
                var console = ResultConsole.For(output);
                new DeployText(console, new DiffText(console, context, arguments.GetValue(_words))).Write(diff);
                break;
        }

        return ExitCode.Done;
    }

    private static string? ExplainRevision(string text) => RevisionName.TryParse(text, out string problem) is null ? problem : null;

    private static RevisionName? NewestRelease(PromptLookup lookup, CataloguePrompt prompt)
    {
        if (RevisionReader.NewestOf(prompt) is { } newest)
        {
            return new RevisionName(newest);
        }

        lookup.Refuse(prompt, $"'{prompt.Id}' has no release to compare with; 'promptgen show {prompt.Id}' shows its draft");
        return null;
    }
}
