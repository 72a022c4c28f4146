using System.CommandLine;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen import</c>: brings prompts from elsewhere into a catalogue.</summary>
internal sealed class ImportCommand : Command
{
    public ImportCommand(Terminal terminal)
        : base("import", "Brings prompts from elsewhere into a catalogue.")
    {
        Add(new ImportTextCommand(terminal));
    }
}
