using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Cli.Commands;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>What holds for every command, whichever are added: these tests walk the tree that the tool parses its command line with.</summary>
public partial class EachCommandTests
{
    private static readonly string Page = File.ReadAllText(SourceTree.PathOf("docs/cli.md"));

    private static readonly (string Name, string? Takes, string Beginning)[] Shared =
    [
        ("--catalogue", "DIR", "The catalogue's folder"),
        ("--project", "DIR", "The project's folder, where prompts.lock.json lies; by default "),
        ("--json", null, "Write "),
        ("--format", null, "How the result is written: "),
        ("--reason", "TEXT", "Why: "),
        ("--author", "NAME <MAIL>", "Who "),
    ];

    public static TheoryData<string> Commands() => [.. CommandTree.Names()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Says_what_it_and_each_of_its_options_does(string words)
    {
        Command command = CommandTree.Find(words);

        Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.EndsWith(".", option.Description, StringComparison.Ordinal));
        Assert.All(command.Arguments, argument => Assert.EndsWith(".", argument.Description, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Has_examples_that_are_right_command_lines(string words)
    {
        CommandWithExamples command = Assert.IsAssignableFrom<CommandWithExamples>(CommandTree.Find(words));

        Assert.NotEmpty(command.Examples);
        Assert.All(command.Examples, example =>
        {
            Assert.StartsWith($"promptgen {words}", example.CommandLine, StringComparison.Ordinal);
            ParseResult parsed = CommandTree.Root().Parse(Redirection().Replace(example.CommandLine["promptgen ".Length..], ""));
            Assert.Empty(parsed.Errors);
            Assert.Equal(words.Split(' ')[^1], parsed.CommandResult.Command.Name);
            Assert.Matches("^[a-z].*[^.]$", example.Meaning);
        });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Has_a_row_and_a_section_in_the_page_of_the_tool(string words)
    {
        Assert.Contains($"| [`promptgen {words}`](#promptgen-{words.Replace(' ', '-')}) | ", Page, StringComparison.Ordinal);
        Assert.Contains($"\n## `promptgen {words}`\n", Page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Has_the_options_of_all_commands_in_the_same_words(string words)
    {
        Dictionary<string, Option> options = CommandTree.Find(words).Options.ToDictionary(o => o.Name);

        Assert.Contains("--json", options.Keys);
        foreach ((string name, string? takes, string beginning) in Shared)
        {
            if (options.TryGetValue(name, out Option? option))
            {
                Assert.Equal(takes, option.HelpName);
                Assert.StartsWith(beginning, option.Description, StringComparison.Ordinal);
            }
        }

        Assert.All(options.Keys, name => Assert.Matches("^--[a-z]+(-[a-z]+)*$", name));
    }

    [GeneratedRegex(" > .*$")]
    private static partial Regex Redirection();
}
