using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Lifecycle;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen tested</c>: records that a version was tested with a model.</summary>
internal sealed class TestedCommand : VersionCommand
{
    private readonly Option<string> _model = new("--model")
    {
        Description = "The model that it was tested with, as promptgen.yaml names it under 'models'.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> _suite = new("--suite")
    {
        Description = "The file of the cases, as it shall stand in the manifest. A later result of the same model and suite replaces this one.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _passed = new("--passed")
    {
        Description = "How many cases did what is expected, of how many. A version in use is tested only when all of them did.",
        HelpName = "N/M",
    };

    private readonly Option<string?> _notes = new("--notes")
    {
        Description = "What else is to be known.",
        HelpName = "TEXT",
    };

    public TestedCommand(Terminal terminal)
        : base(terminal, "tested", "Records in the manifest that a version was tested with a model, and what the prompts that feed it were at that time.")
    {
        Refuse(_model, model => string.IsNullOrWhiteSpace(model) ? "--model is blank; name the model" : null);
        Refuse(_suite, suite => string.IsNullOrWhiteSpace(suite) ? "--suite is blank; name the file or leave it out" : null);
        Refuse(_passed, passed => CaseCount.TryParse(passed!) is null ? $"--passed is how many cases of how many, as in 11/12, not '{passed}'" : null);
        Refuse(_notes, notes => string.IsNullOrWhiteSpace(notes) ? "--notes is blank; say something or leave it out" : null);
        Add(_model);
        Add(_suite);
        Add(_passed);
        Add(_notes);
        AddVersionOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen tested support-bot@1.2.0 --model gpt-4.1", "record that a version does well with a model"),
        ("promptgen tested support-bot@1.2.0 --model gpt-4.1 --suite tests.yaml --passed 12/12 --notes \"Slow on long tickets\"", "record what was tested, and how it went"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ReleasedVersion version, ParseResult arguments)
    {
        string model = arguments.GetRequiredValue(_model);
        var result = new ModelTest(model, DateTime.UtcNow)
        {
            Author = Author(root, arguments),
            Suite = arguments.GetValue(_suite),
            Count = arguments.GetValue(_passed) is { } passed ? CaseCount.TryParse(passed) : null,
            Notes = arguments.GetValue(_notes),
        };
        Manifest changed = TestRecording.Record(catalogue, version.Id, version.Record.Version, result);
        CatalogueWriter.WriteManifest(root, version.Id, changed);
        ValueList<string> models = catalogue.Settings.Models;
        if (models.Count > 0 && !models.Contains(model))
        {
            Terminal.Warning($"warning: promptgen.yaml does not name '{model}' among the models in use{NearestName.Hint(model, models)}");
        }

        ModelTest recorded = changed.Find(version.Record.Version)!.Tested.Last(t => t.Model == model && t.Suite == result.Suite);
        TestReport.Write(arguments.InvocationConfiguration.Output, version.Id, version.Record.Version, recorded, WantsJson(arguments));
        return ExitCode.Done;
    }
}
