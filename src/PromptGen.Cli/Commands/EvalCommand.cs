using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Cli.Compilation;
using PromptGen.Cli.Evaluation;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen eval</c>: renders templates with data, by the interpreter, by compiled code, or by both and compared.</summary>
internal sealed class EvalCommand : CommandWithExamples
{
    private const int BufferSize = 64 * 1024;

    private readonly Terminal _terminal;

    private readonly Option<FileInfo> _batch = new("--batch")
    {
        Description = "JSON lines, one case each: {\"id\", \"template\", \"data\", \"inputs\"?, \"partials\"?, \"history\"?}. Without \"inputs\" the types are inferred from the data.",
        HelpName = "FILE.jsonl",
        Required = true,
    };

    private readonly Option<string> _engine = new("--engine")
    {
        Description = "What renders: interpreter, compiled, or both (compared; a difference is a fault of PromptGen).",
        DefaultValueFactory = _ => "both",
    };

    private readonly Option<string> _integers = new("--integers")
    {
        Description = "What integers in the data are: int (as declared or inferred), number (doubles), or both (a case that does not give the same either way is refused).",
        DefaultValueFactory = _ => "both",
    };

    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "Where results go instead of the standard output.",
        HelpName = "FILE.jsonl",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the summary as one JSON object too: to the standard output with --output, else to the standard error. The results are JSON lines anyway.",
    };

    public EvalCommand(Terminal terminal)
        : base("eval", "Renders templates with data and writes what each gives, or why it is refused, as JSON lines in the order of the batch.")
    {
        _terminal = terminal;
        _engine.AcceptOnlyFromAmong("interpreter", "compiled", "both");
        Add(_batch);
        Add(_engine);
        _integers.AcceptOnlyFromAmong("int", "number", "both");
        Add(_integers);
        Add(_output);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen eval --batch cases.jsonl > results.jsonl", "render every case with both engines and compare them"),
        ("promptgen eval --batch cases.jsonl --engine interpreter --output results.jsonl", "render with the interpreter alone, which starts faster"),
        ("promptgen eval --batch cases.jsonl --output results.jsonl --json", "write the results to a file, and how many there were to the standard output"),
        ("promptgen eval --batch cases.jsonl --integers int", "take integers in the data as the inputs declare them"),
    ];

    private int Run(ParseResult arguments)
    {
        EngineChoice choice = Enum.Parse<EngineChoice>(arguments.GetRequiredValue(_engine), ignoreCase: true);
        if (choice != EngineChoice.Interpreter && !CompiledEngine.IsSupported)
        {
            return RunElsewhere(arguments);
        }

        var problems = new List<FileProblem>();
        FileInfo file = arguments.GetRequiredValue(_batch);
        using Stream? batch = InputFile.Open(file, problems);
        if (batch is null)
        {
            problems.ForEach(p => _terminal.Error(p.ToString()));
            if (arguments.GetValue(_json))
            {
                JsonText.WriteError(arguments.InvocationConfiguration.Output, problems[0].ToString());
            }

            return ExitCode.BadInput;
        }

        var engine = new EvaluationEngine(
            choice,
            Enum.Parse<IntegerReading>(arguments.GetRequiredValue(_integers), ignoreCase: true));
        using Stream output = new BufferedStream(arguments.GetValue(_output)?.Create() ?? Console.OpenStandardOutput(), BufferSize);
        var run = new BatchRun(engine, output);
        run.Run(new JsonLinesReader(file.ToString(), batch).Read());
        if (arguments.GetValue(_json))
        {
            run.WriteSummary(arguments.GetValue(_output) is null ? arguments.InvocationConfiguration.Error : arguments.InvocationConfiguration.Output);
        }
        else
        {
            _terminal.Say(run.Summary());
        }

        return run.Faults > 0 ? ExitCode.Failure : run.BadLines > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private int RunElsewhere(ParseResult arguments)
    {
        if (PortableTool.Run(out string problem) is { } code)
        {
            return code;
        }

        _terminal.Error("error: " + problem);
        if (arguments.GetValue(_json))
        {
            JsonText.WriteError(arguments.InvocationConfiguration.Output, problem);
        }

        return ExitCode.Failure;
    }
}
