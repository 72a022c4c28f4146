using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Cli.Pinning;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen restore</c>: checks the lock against the catalogue.</summary>
internal sealed class RestoreCommand : LockCommand
{
    private readonly Option<bool> _locked = new("--locked")
    {
        Description = "Change nothing, and fail when anything would have to be changed: for build pipelines.",
    };

    public RestoreCommand(Terminal terminal)
        : base(terminal, "restore", "Checks every pin against the catalogue, and resolves again those that no longer answer what they ask for.") => Add(_locked);

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen restore --locked --project src/App", "fail a build pipeline whose pins are not in order"),
        ("promptgen restore", "put the lock in order after a merge, or after 'requested' was edited"),
    ];

    /// <inheritdoc/>
    protected override PinPlan Plan(PinWorkspace workspace, ParseResult arguments) =>
        PinPlanner.Restore(workspace.Catalogue, workspace.LockPath, workspace.Lock!, arguments.GetValue(_locked));
}
