using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Cli.Importing;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen import text</c>: recorded histories of plain prompt texts become prompts with released versions.</summary>
internal sealed class ImportTextCommand : CommandWithExamples
{
    private readonly Terminal _terminal;

    private readonly Option<FileInfo> _from = new("--from")
    {
        Description = "JSON lines, one prompt each: {\"id\", \"versions\": [{\"date\", \"subject\", \"text\", \"commit\"?, \"author\"?}]}, oldest version first.",
        HelpName = "FILE.jsonl",
        Required = true,
    };

    private readonly Option<DirectoryInfo> _to = new("--to")
    {
        Description = "The catalogue folder; made when it is missing. Prompts it has already are never changed.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write what was imported, or why nothing was, as one JSON object.",
    };

    public ImportTextCommand(Terminal terminal)
        : base("text", "Imports histories of plain texts: a prompt per id, a released version per text, rendering exactly that text.")
    {
        _terminal = terminal;
        Add(_from);
        Add(_to);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen import text --from histories.jsonl --to prompts", "import every prompt of a recorded history"),
    ];

    private int Run(ParseResult arguments)
    {
        FileInfo from = arguments.GetRequiredValue(_from);
        DirectoryInfo to = arguments.GetRequiredValue(_to);
        var problems = new List<FileProblem>();
        IReadOnlyList<ImportedPrompt> prompts = [];
        using (Stream? stream = InputFile.Open(from, problems))
        {
            if (stream is not null)
            {
                prompts = ImportPlan.Make(from.ToString(), HistoryReader.Read(from.ToString(), stream, problems), problems);
            }
        }

        if (problems.Count == 0)
        {
            problems.AddRange(ImportTarget.Write(to.FullName, prompts));
        }

        if (arguments.GetValue(_json))
        {
            ImportReport.WriteJson(arguments.InvocationConfiguration.Output, problems.Count > 0 ? [] : prompts, problems);
        }

        if (problems.Count > 0)
        {
            problems.ForEach(p => _terminal.Error(p.ToString()));
            _terminal.Say("nothing was imported");
            return ExitCode.BadInput;
        }

        _terminal.Say($"imported {prompts.Count} prompts with {prompts.Sum(p => p.Sources.Count)} versions into {to}");
        return ExitCode.Done;
    }
}
