using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Cli.Completion;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen completion</c>: the script with which a shell completes command lines.</summary>
internal sealed class CompletionCommand : CommandWithExamples
{
    private readonly Argument<string> _shell = new("SHELL")
    {
        Description = "The shell: bash, zsh, fish or pwsh.",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the script as a member of a JSON object.",
    };

    public CompletionCommand()
        : base("completion", "Writes the script with which a shell completes commands, options, prompts and versions.")
    {
        _shell.AcceptOnlyFromAmong(CompletionScript.Shells);
        Add(_shell);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen completion bash > ~/.local/share/bash-completion/completions/promptgen", "for bash, from the next shell on"),
        ("promptgen completion fish > ~/.config/fish/completions/promptgen.fish", "for fish"),
    ];

    private int Run(ParseResult arguments)
    {
        string shell = arguments.GetRequiredValue(_shell);
        string script = CompletionScript.Of(shell);
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json))
        {
            JsonText.Write(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("shell", shell);
                json.WriteString("script", script);
                json.WriteEndObject();
            });
        }
        else
        {
            output.Write(script);
        }

        return ExitCode.Done;
    }
}
