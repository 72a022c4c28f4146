using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>What the recipes show works as it stands there.</summary>
public sealed partial class RecipeTests : IDisposable
{
    private readonly ToolFolder _folder = ToolFolder.Initialised();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> CommandLines() =>
    [
        .. new[] { "README.md", "docs/recipes.md", "docs/lint.md" }
            .SelectMany(page => Fence().Matches(File.ReadAllText(SourceTree.PathOf(page))))
            .SelectMany(fence => CommandLine().Matches(fence.Value).Select(m => m.Groups["line"].Value.Trim()))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Each_command_line_of_the_pages_is_right(string line)
    {
        ParseResult parsed = CommandTree.Root().Parse(line);

        Assert.Empty(parsed.Errors);
        Assert.Empty(parsed.CommandResult.Command.Subcommands);
    }

    [Fact]
    public void The_git_hook_refuses_what_is_staged_with_an_error_and_looks_at_nothing_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a git hook is a shell script");
        _folder.Write(".githooks/pre-commit", Hook().Match(File.ReadAllText(SourceTree.PathOf("docs/recipes.md"))).Groups["script"].Value);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder[".githooks/pre-commit"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Git(0, "init", "-q");
        Git(0, "config", "user.name", "Ana");
        Git(0, "config", "user.email", "ana@example.org");
        Git(0, "config", "core.hooksPath", ".githooks");
        Git(0, "add", ".");
        Git(0, "commit", "-qm", "A catalogue");

        // Broken in the folder, whole in the commit; then the other way round.
        _folder.Write("notes.txt", "1");
        string good = _folder.Read("prompts/answer-question/answer-question.prompt");
        string bad = good.Replace("{{ question }}", "{{ qestion }}", StringComparison.Ordinal);
        _folder.Write("prompts/answer-question/answer-question.prompt", bad);
        Git(0, "add", "notes.txt");
        Git(0, "commit", "-qm", "No prompt among it");
        Git(0, "add", "prompts");
        _folder.Write("prompts/answer-question/answer-question.prompt", good);

        string refused = Git(1, "commit", "-qm", "A prompt with an error");

        Assert.Contains("prompts/answer-question/answer-question.prompt(15,4): error PG2003: `qestion`", refused);
        Git(0, "add", "prompts");
        _folder.Write("prompts/answer-question/tests.yaml", _folder.Read("prompts/answer-question/tests.yaml") + "# more\n");
        Git(0, "add", "prompts");
        Git(0, "commit", "-qm", "A prompt without one");
    }

    private string Git(int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in new Dictionary<string, string>
        {
            ["PROMPTGEN"] = string.Join(' ', PromptGenProcess.Command),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        })
        {
            start.Environment[name] = value;
        }

        using Process git = Process.Start(start)!;
        Task<string> error = git.StandardError.ReadToEndAsync();
        string output = git.StandardOutput.ReadToEnd() + error.Result;
        git.WaitForExit();
        Assert.True(git.ExitCode == exitCode, output);
        return output;
    }

    [GeneratedRegex("^```[a-z]*\n(?:(?!```).*\n)*", RegexOptions.Multiline)]
    private static partial Regex Fence();

    // In a shell, in a workflow's step, in a hook's entry; not in a comment.
    [GeneratedRegex("""^\s*(?:\$ |- |run: |- run: |- script: |entry: )*(?:dotnet )?promptgen (?<line>[a-z][^#|\n]*)""", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex("```sh\n(?<script>#!/bin/sh\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Hook();
}
