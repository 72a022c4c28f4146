using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Cli.Pinning;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen unpin</c>: takes prompts out of the lock.</summary>
internal sealed class UnpinCommand : LockCommand
{
    private readonly Argument<string[]> _ids = IdArgument(ArgumentArity.OneOrMore, "The prompts whose pins are removed; the catalogue need not hold them any more.");

    public UnpinCommand(Terminal terminal)
        : base(terminal, "unpin", "Removes pins from prompts.lock.json: the application no longer compiles these prompts.") => Add(_ids);

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen unpin --project src/App support-bot", "no longer compile a prompt"),
    ];

    /// <inheritdoc/>
    protected override PinPlan Plan(PinWorkspace workspace, ParseResult arguments) =>
        PinPlanner.Unpin(workspace.Catalogue, workspace.LockPath, workspace.Lock!, Ids(arguments.GetValue(_ids)));
}
