using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Cli.Scaffolding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen new</c>: begins a prompt with a draft and a manifest.</summary>
internal sealed class NewCommand : CatalogueCommand
{
    private readonly Argument<string> _id = new("ID")
    {
        Description = "The new prompt, such as support-bot or billing/refund-request: lower-case words with hyphens, and folders with '/'.",
    };

    private readonly Option<string> _kind = new("--kind")
    {
        Description = "What it gives: chat (messages with roles), text (one text), or partial (a part that other prompts include).",
        DefaultValueFactory = _ => "chat",
    };

    private readonly Option<string?> _description = new("--description")
    {
        Description = "What it is for, in a sentence.",
        HelpName = "TEXT",
    };

    private readonly Option<string[]> _owner = new("--owner")
    {
        Description = "Who answers for it: a person or a team. May be given more than once.",
        HelpName = "NAME",
    };

    public NewCommand(Terminal terminal)
        : base(terminal, "new", "Begins a prompt: writes a draft and a manifest. A prompt that is there is never overwritten.")
    {
        _id.Validators.Add(result =>
        {
            if (PromptId.Explain(result.Tokens[0].Value) is { } problem)
            {
                result.AddError(problem);
            }
        });
        _kind.AcceptOnlyFromAmong("text", "chat", "partial");
        _description.Validators.Add(result => RefuseBlank(result.Tokens, "--description", result.AddError));
        _owner.Validators.Add(result => RefuseBlank(result.Tokens, "--owner", result.AddError));
        Add(_id);
        Add(_kind);
        Add(_description);
        Add(_owner);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen new support-bot", "begin a chat prompt"),
        ("promptgen new billing/refund-request --kind text --description \"Asks for a refund\" --owner billing-team", "begin a text prompt, and say what it is and whose"),
        ("promptgen new shared/house-style --kind partial", "begin a part that other prompts include"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        PromptId id = PromptId.TryParse(arguments.GetRequiredValue(_id))!;
        PromptKind kind = Enum.Parse<PromptKind>(arguments.GetRequiredValue(_kind), ignoreCase: true);
        string draft = CataloguePlace.Of(root, id, FileRole.Draft);
        if (NewPromptRule.Refusal(root, catalogue, id, kind) is { } refusal)
        {
            return Fail(arguments, refusal);
        }

        Manifest record = Manifest.Empty with
        {
            Description = arguments.GetValue(_description)?.Trim(),
            Owners = new ValueList<string>((arguments.GetValue(_owner) ?? []).Select(o => o.Trim()).Distinct(StringComparer.Ordinal)),
        };
        ScaffoldStep[] steps = [ScaffoldStep.Write(draft, NewPrompt.Draft(kind)), ScaffoldStep.Write(CataloguePlace.Of(root, id, FileRole.Manifest), ManifestWriter.Write(record))];
        Scaffold.Write(steps);
        if (WantsJson(arguments))
        {
            ScaffoldReport.WriteJson(arguments.InvocationConfiguration.Output, root, steps);
        }
        else
        {
            ScaffoldReport.WriteText(arguments.InvocationConfiguration.Output, steps);
        }

        Terminal.Say($"next: write the prompt in {draft}, check it with 'promptgen lint {id}', and release it with 'promptgen release {id} --reason \"First release\"'");
        return ExitCode.Done;
    }

    private static void RefuseBlank(IEnumerable<Token> values, string option, Action<string> refuse)
    {
        if (values.Any(v => string.IsNullOrWhiteSpace(v.Value)))
        {
            refuse($"{option} is blank; leave it out or fill it in");
        }
    }
}
