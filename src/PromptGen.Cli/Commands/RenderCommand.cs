using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Cli.Rendering;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen render</c>: shows what a prompt gives for some data.</summary>
internal sealed class RenderCommand : CatalogueCommand
{
    private readonly Argument<string> _target = new("ID[@VERSION]")
    {
        Description = "The prompt, such as support-bot, support-bot@1.1.0 or support-bot@draft. Without a version it is the draft, and where there is none the newest release.",
    };

    private readonly Option<FileInfo?> _data = new("--data")
    {
        Description = "A JSON object with one member per input.",
        HelpName = "FILE.json",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "One input; it wins over the file. The declared type says how the value is read: text as it is, dates as 2026-09-12, lists and objects as JSON. A dot leads to a field of an object.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<FileInfo?> _history = new("--history")
    {
        Description = "What 'history' inserts in a chat prompt: a JSON list of {\"role\", \"text\"}.",
        HelpName = "FILE.json",
    };

    public RenderCommand(Terminal terminal)
        : base(terminal, "render", "Renders a prompt with data: a text prompt gives exactly its text, a chat prompt its messages under their roles. A partial is rendered alone.")
    {
        _target.Validators.Add(result =>
        {
            if (result.Tokens.Select(t => RenderTarget.Explain(t.Value)).OfType<string>().FirstOrDefault() is { } problem)
            {
                result.AddError(problem);
            }
        });
        _set.Validators.Add(result =>
        {
            foreach (string problem in result.Tokens.Select(t => InputSetting.Explain(t.Value)).OfType<string>())
            {
                result.AddError(problem);
            }
        });
        Add(_target);
        Add(_data);
        Add(_set);
        Add(_history);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen render support-bot --set customer_name=Ana --set plan=pro", "show the draft's messages"),
        ("promptgen render support-bot@1.1.0 --data ana.json --json", "render a released version for a script"),
        ("promptgen render summarise --set text=\"It rained.\" --set max_words=20 > prompt.txt", "keep exactly the text that a model would get"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        var source = RenderSource.Find(catalogue, RenderTarget.Parse(arguments.GetRequiredValue(_target)), out string? problem);
        if (source is null)
        {
            return Fail(arguments, problem!);
        }

        var file = RenderableFile.Of(catalogue, source);
        if (file.Program is not { } program)
        {
            return Refuse(arguments, file.Errors.Select(e => e.ToString()));
        }

        var problems = new List<string>();
        var inputs = RenderInputs.Read(program.Contract, arguments.GetValue(_data), [.. arguments.GetRequiredValue(_set).Select(InputSetting.Parse)], problems);
        IReadOnlyList<PromptMessage>? history = null;
        if (arguments.GetValue(_history) is { } historyFile)
        {
            history = RenderInputs.ReadHistory(historyFile, problems);
            if (program.Kind == PromptKind.Text)
            {
                problems.Add(new FileProblem(historyFile.ToString(), 0, 0, $"'{source.Id}' is a text prompt and takes no history; leave --history out", ToolCodes.BadData).ToString());
            }
        }

        if (inputs is null || problems.Count > 0)
        {
            return Refuse(arguments, problems);
        }

        try
        {
            RenderedCase rendered = program.Kind == PromptKind.Chat ? RenderedCase.Of(program.RenderMessages(inputs, history)) : RenderedCase.Of(program.RenderText(inputs));
            Write(arguments, source, rendered);
            return ExitCode.Done;
        }
        catch (PromptRenderException e)
        {
            return Refuse(arguments, [new FileProblem(source.Path, e.Line, e.Column, e.Reason, ToolCodes.RenderFailed).ToString()]);
        }
    }

    private void Write(ParseResult arguments, Catalog.FrontMatter.PromptSource source, RenderedCase rendered)
    {
        if (WantsJson(arguments))
        {
            RenderResult.WriteJson(arguments.InvocationConfiguration.Output, source, rendered);
        }
        else
        {
            RenderResult.WriteText(rendered);
        }
    }

    private int Refuse(ParseResult arguments, IEnumerable<string> problems)
    {
        string[] lines = [.. problems];
        foreach (string line in lines)
        {
            Terminal.Error(line);
        }

        if (WantsJson(arguments))
        {
            JsonText.Write(arguments.InvocationConfiguration.Output, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("errors");
                foreach (string line in lines)
                {
                    json.WriteStringValue(line);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }

        return ExitCode.BadInput;
    }
}
