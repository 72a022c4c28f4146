using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Cli.Output;
using PromptGen.Cli.Pinning;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen pin</c>: puts prompts into the lock, which selects them for the application.</summary>
internal sealed class PinCommand : LockCommand
{
    private readonly Argument<string[]> _prompts = new("ID[@SPEC]")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Prompts to pin, each with what is asked for: a version (1.2.0), a range in NuGet's notation (1.*, [1.2,2.0)), or channel:NAME. Without SPEC the newest release, exactly; without any prompt every one that has a release and no pin.",
    };

    private readonly Option<bool> _allowPrerelease = new("--allow-prerelease")
    {
        Description = "Pre-releases may be pinned, and the pins say so.",
    };

    public PinCommand(Terminal terminal)
        : base(terminal, "pin", "Pins prompts: writes the exact version and digest that the application compiles to prompts.lock.json.")
    {
        _prompts.Validators.Add(result => Validate(result, text => PinArgument.Read(text, out string? problem) is null ? problem : null));
        _prompts.Validators.Add(result =>
        {
            foreach (string id in result.Tokens.Select(t => t.Value.Split('@')[0]).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key))
            {
                result.AddError($"'{id}' is named twice; a prompt has one pin");
            }
        });
        Add(_prompts);
        Add(_allowPrerelease);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen pin --project src/App", "pin every prompt of the catalogue that is not pinned yet"),
        ("promptgen pin support-bot", "pin the newest release of one prompt, exactly"),
        ("promptgen pin support-bot@1.* billing/refund@[1.2,2.0)", "pin the newest versions in a range; 'promptgen update' follows it"),
        ("promptgen pin support-bot@2.0.0-rc.1 --allow-prerelease", "pin a pre-release"),
    ];

    /// <inheritdoc/>
    protected override bool NeedsLock => false;

    /// <inheritdoc/>
    protected override PinPlan Plan(PinWorkspace workspace, ParseResult arguments)
    {
        PinArgument[] prompts = [.. (arguments.GetValue(_prompts) ?? []).Select(text => PinArgument.Read(text, out _)!)];
        return PinPlanner.Pin(workspace.Catalogue, workspace.LockPath, workspace.Lock, prompts, arguments.GetValue(_allowPrerelease));
    }
}
