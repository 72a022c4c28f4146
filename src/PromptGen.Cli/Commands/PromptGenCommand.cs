using System.CommandLine;
using PromptGen.Cli.Commands.Channels;
using PromptGen.Cli.Completion;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen</c> itself: the root of every command that there is.</summary>
internal sealed class PromptGenCommand : RootCommand
{
    public PromptGenCommand(Terminal terminal)
        : base("Typed, pinned, immutable prompts: imports, evaluates and keeps a prompt catalogue.")
    {
        Add(new InitCommand(terminal));
        Add(new NewCommand(terminal));
        Add(new LintCommand(terminal));
        Add(new ImportCommand(terminal));
        Add(new EvalCommand(terminal));
        Add(new PinCommand(terminal));
        Add(new UnpinCommand(terminal));
        Add(new UpdateCommand(terminal));
        Add(new RestoreCommand(terminal));
        Add(new RenderCommand(terminal));
        Add(new TestCommand(terminal));
        Add(new ReleaseCommand(terminal));
        Add(new ShipCommand(terminal));
        Add(new ListCommand(terminal));
        Add(new ShowCommand(terminal));
        Add(new LogCommand(terminal));
        Add(new DiffCommand(terminal));
        Add(new BlameCommand(terminal));
        Add(new InspectCommand(terminal));
        Add(new DeprecateCommand(terminal));
        Add(new RetireCommand(terminal));
        Add(new ReactivateCommand(terminal));
        Add(new TestedCommand(terminal));
        Add(new PruneCommand(terminal));
        Add(new GraphCommand(terminal));
        Add(new ChannelCommand(terminal));
        Add(new CompletionCommand());
        CommandWithExamples.ShowExamplesIn(this);
        PromptCompletions.AddTo(this);
        SuggestAction.AddTo(this);
    }
}
