using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Bundles;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen inspect</c>: which prompts a build has that was shipped, and whether they are what it says.</summary>
internal sealed class InspectCommand : CommandWithExamples
{
    private readonly Terminal _terminal;

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "An assembly, such as Shop.dll, or its bundle, Shop.prompts.json.",
    };

    private readonly Option<string?> _prompt = new("--prompt")
    {
        Description = "Show one prompt with its text, and with the texts that it includes.",
        HelpName = "ID",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the outcome as one JSON object.",
    };

    public InspectCommand(Terminal terminal)
        : base("inspect", "Shows which prompts a build has, and verifies them: the bundle against its assembly, and every digest in it.")
    {
        _terminal = terminal;
        _prompt.Validators.Add(result =>
        {
            if (result.Tokens is [var id] && PromptId.Explain(id.Value) is { } problem)
            {
                result.AddError(problem);
            }
        });
        Add(_file);
        Add(_prompt);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen inspect publish/Shop.dll", "the prompts of a published application"),
        ("promptgen inspect Shop.prompts.json --prompt support-bot", "one of them with its text"),
        ("promptgen inspect publish/Shop.dll --json", "for a script, which also has the exit code"),
    ];

    private int Run(ParseResult arguments)
    {
        var shipped = ShippedBundle.Open(arguments.GetRequiredValue(_file));
        var findings = new List<CatalogueDiagnostic>(shipped.Findings);
        string? id = arguments.GetValue(_prompt);
        BundledPrompt[] prompts = [.. (shipped.File?.Bundle.Prompts ?? ValueList<BundledPrompt>.Empty).Where(p => id is null || p.Id.Value == id)];
        if (id is not null && prompts.Length == 0 && shipped.File is { } searched)
        {
            string hint = NearestName.Hint(id, searched.Bundle.Prompts.Select(p => p.Id.Value));
            findings.Add(CatalogueDiagnostic.OfFile(shipped.Path, CatalogueCodes.UnknownPrompt, $"the bundle has no prompt '{id}'{hint}"));
        }

        foreach (CatalogueDiagnostic finding in findings)
        {
            _terminal.Error(finding.ToString());
        }

        Write(shipped, prompts, id is not null, findings, arguments);
        if (shipped.File is not null && findings.Count == 0)
        {
            _terminal.Say(shipped.Assembly is { } assembly
                ? $"everything fits, and '{Path.GetFileName(assembly)}' names this bundle"
                : "everything fits; there is no assembly beside the bundle, so nobody vouches for what it says of releases and tests");
        }

        return findings.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private void Write(ShippedBundle shipped, IReadOnlyList<BundledPrompt> prompts, bool withTexts, IReadOnlyList<CatalogueDiagnostic> findings, ParseResult arguments)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json))
        {
            InspectJson.Write(output, shipped, prompts, withTexts, findings);
        }
        else if (shipped.File is { } file)
        {
            var report = new InspectReport(ResultConsole.For(output));
            if (!withTexts)
            {
                report.WriteTable(file);
            }

            foreach (BundledPrompt prompt in withTexts ? prompts : [])
            {
                report.WritePrompt(file.Bundle, prompt);
            }
        }
    }
}
