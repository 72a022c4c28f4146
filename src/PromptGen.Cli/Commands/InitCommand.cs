using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Scaffolding;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen init</c>: sets up a catalogue, and what git and the compiler should know of it.</summary>
internal sealed class InitCommand : CommandWithExamples
{
    private readonly Terminal _terminal;

    private readonly Option<bool> _noSample = new("--no-sample")
    {
        Description = "Leave the sample prompt out.",
    };

    private readonly Option<DirectoryInfo?> _catalogue = new("--catalogue")
    {
        Description = "The catalogue's folder, made when it is missing; by default 'prompts' in the current folder.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the outcome as one JSON object.",
    };

    public InitCommand(Terminal terminal)
        : base("init", "Sets up a catalogue: its settings, a sample prompt, lines of .gitattributes, and a .globalconfig with the severities. What is there is never overwritten.")
    {
        _terminal = terminal;
        Add(_noSample);
        Add(_catalogue);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen init", "set up 'prompts' in the current folder, with a sample prompt"),
        ("promptgen init --no-sample --catalogue src/App/prompts", "set up a catalogue beside a project, without the sample"),
    ];

    private int Run(ParseResult arguments)
    {
        string root = arguments.GetValue(_catalogue)?.ToString() ?? CatalogueFolder.Name;
        if (File.Exists(root))
        {
            return Fail(arguments, $"'{root}' is a file; name a folder with --catalogue DIR");
        }

        string folder = FolderBeside(root);
        string author = AuthorName.OfGit(folder.Length == 0 ? "." : folder) ?? UserName();
        IReadOnlyList<ScaffoldStep> steps = Scaffold.Plan(new ScaffoldRequest(root, folder, author, DateTime.UtcNow, !arguments.GetValue(_noSample)));
        Scaffold.Write(steps);
        if (arguments.GetValue(_json))
        {
            ScaffoldReport.WriteJson(arguments.InvocationConfiguration.Output, root, steps);
        }
        else
        {
            ScaffoldReport.WriteText(arguments.InvocationConfiguration.Output, steps);
        }

        SayNext(root, steps.Any(s => s.Text is not null && s.Path == CataloguePlace.Of(root, SamplePrompt.Id, FileRole.Manifest)));
        return ExitCode.Done;
    }

    // The current folder, unless the catalogue lies elsewhere: git and the compiler look in the folders above a file.
    private static string FolderBeside(string root)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(root));
        bool isElsewhere = Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isElsewhere ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root)) ?? "" : "";
    }

    private static string UserName() => string.IsNullOrWhiteSpace(Environment.UserName) ? "unknown" : Environment.UserName;

    private int Fail(ParseResult arguments, string message)
    {
        _terminal.Error("error: " + message);
        if (arguments.GetValue(_json))
        {
            JsonText.WriteError(arguments.InvocationConfiguration.Output, message);
        }

        return ExitCode.BadInput;
    }

    private void SayNext(string root, bool hasSample)
    {
        string where = root == CatalogueFolder.Name ? "" : " --catalogue " + root;
        bool isProject = Directory.EnumerateFiles(".", "*.csproj").Any();
        _terminal.Say("next:");
        _terminal.Say($"  promptgen new support-bot{where}    begins a prompt of your own");
        _terminal.Say($"  promptgen lint{where}    checks every file");
        _terminal.Say($"  promptgen pin{(isProject ? "" : " --project DIR")}{where}    selects the released prompts for a project, which then has the package PromptGen");
        if (hasSample)
        {
            _terminal.Say("and in C#: Prompts.AnswerQuestion.Render(\"Ana\", question)");
        }
    }
}
