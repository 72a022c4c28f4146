using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Cli.Pinning;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen update</c>: moves pins to the newest versions that they ask for.</summary>
internal sealed class UpdateCommand : LockCommand
{
    private readonly Argument<string[]> _ids = IdArgument(ArgumentArity.ZeroOrMore, "The prompts whose pins are moved; all that are pinned when none is named.");

    public UpdateCommand(Terminal terminal)
        : base(terminal, "update", "Moves pins to the newest version that each asks for. A pin of an exact version stays.") => Add(_ids);

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen update --project src/App", "move every pin to the newest version in its range"),
        ("promptgen update support-bot --json", "move one, and say what changed as JSON"),
    ];

    /// <inheritdoc/>
    protected override PinPlan Plan(PinWorkspace workspace, ParseResult arguments) =>
        PinPlanner.Update(workspace.Catalogue, workspace.LockPath, workspace.Lock!, Ids(arguments.GetValue(_ids)));
}
