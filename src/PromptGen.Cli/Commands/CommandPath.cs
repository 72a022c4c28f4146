using System.CommandLine.Parsing;

namespace PromptGen.Cli.Commands;

/// <summary>How a person writes a command.</summary>
internal static class CommandPath
{
    /// <summary>The tool's name and the names of its commands down to <paramref name="command"/>.</summary>
    public static string Of(CommandResult command) =>
        command.Parent is CommandResult parent ? Of(parent) + " " + command.Command.Name : "promptgen";
}
