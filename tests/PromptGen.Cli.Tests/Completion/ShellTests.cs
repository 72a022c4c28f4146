using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Completion;

/// <summary>The scripts in the shells that they are for: a real bash with a real terminal is typed into, tab key and all.</summary>
public sealed class ShellTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Theory]
    [InlineData("bash", "complete -o default -F _promptgen promptgen")]
    [InlineData("zsh", "compdef _promptgen promptgen")]
    [InlineData("fish", "complete -c promptgen ")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName promptgen ")]
    public void Each_shell_has_a_script(string shell, string part)
    {
        ToolRun run = PromptGenProcess.Run("completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Output);
        Assert.Equal(run.Output, JsonDocument.Parse(PromptGenProcess.Run("completion", shell, "--json").Output).RootElement.GetProperty("script").GetString());
    }

    [Fact]
    public void A_tab_in_bash_completes_commands_prompts_and_versions() => Assert.Equal(
        [
            "show support-bot",
            "show support-bot@1.0.0",
            "blame support-bot@draft",
            "diff support-bot 1.1.0 draft",
            "list shared/style",
            "diff support-bot --format html",
        ],
        TypeIntoBash(
            "promptgen sho\tsup\t",
            "promptgen show support-bot@1.0\t",
            "promptgen blame support-bot@dr\t",
            "promptgen diff sup\t1.1\tdra\t",
            "promptgen list sha\t",
            "promptgen diff support-bot --form\tht\t"));

    /// <summary>The command lines that bash ran, in which the tool is one that says what it was given.</summary>
    private IEnumerable<string> TypeIntoBash(params string[] lines)
    {
        const string Script = "/usr/bin/script";
        const string Said = "GIVEN:";
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script) && File.Exists("/bin/bash"), "there is no bash with a terminal to be had");
        using var folder = new TemporaryFolder();
        folder.Write("promptgen", $"#!/bin/sh\ncase \"$1\" in '[suggest'*|completion) exec {PromptGenProcess.ShellCommand} \"$@\" ;; esac\necho \"{Said}$*\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder["promptgen"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        string start = folder.Write("start", "PS1='$ '\nbind 'set bell-style none'\nsource <(promptgen completion bash)\n");

        var info = new ProcessStartInfo(Script) { RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = catalogue.Folder };
        foreach (string argument in new[] { "-qec", $"bash --noprofile --rcfile '{start}' -i", "/dev/null" })
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment["PATH"] = folder.Path + ":" + Environment.GetEnvironmentVariable("PATH");
        info.Environment["TERM"] = "dumb";
        using Process process = Process.Start(info)!;
        process.StandardInput.Write(string.Concat(lines.Select(l => l + "\n")) + "exit\n");
        process.StandardInput.Flush();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.Split('\n').Where(l => l.Contains(Said, StringComparison.Ordinal)).Select(l => l[(l.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].TrimEnd());
    }
}
