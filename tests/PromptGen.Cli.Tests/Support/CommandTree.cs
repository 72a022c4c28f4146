using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Cli.Commands;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Tests.Support;

/// <summary>The tool's commands as the command line parser has them, without a process.</summary>
internal static class CommandTree
{
    /// <summary>The root with everything below it.</summary>
    public static PromptGenCommand Root() => new(new Terminal());

    /// <summary>The words of each command that does something, such as <c>import text</c>; folders of commands are left out.</summary>
    public static IEnumerable<string> Names() => Below(Root(), "");

    /// <summary>A command by its words.</summary>
    public static Command Find(string words) => words.Split(' ').Aggregate((Command)Root(), (command, word) => command.Subcommands.Single(c => c.Name == word));

    private static IEnumerable<string> Below(Command command, string prefix) =>
        command.Subcommands.SelectMany(c => c.Subcommands.Count == 0 ? [prefix + c.Name] : Below(c, prefix + c.Name + " "));
}
