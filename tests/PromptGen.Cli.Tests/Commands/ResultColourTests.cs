using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.RegularExpressions;
using PromptGen.Cli.Output;
using PromptGen.Cli.Tests.Support;
using Spectre.Console;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>What a terminal gets: colour, and no command of a prompt's making. Redirected output is what every other test reads.</summary>
public sealed partial class ResultColourTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Fact]
    public void On_a_terminal_changes_are_coloured_and_words_marked()
    {
        string text = OnATerminal([], "diff", "support-bot", "1.0.0", "1.1.0");

        Assert.Contains("\u001b[31m-\u001b[0m\u001b[31mYou help {{ name }} \u001b[0m\u001b[7;31mkindly\u001b[0m", text, StringComparison.Ordinal);
        Assert.Contains("\u001b[7;32mfairly\u001b[0m", text, StringComparison.Ordinal);
        Assert.Equal(catalogue.Show("diff", "support-bot", "1.0.0", "1.1.0"), Codes().Replace(text, ""));
    }

    [Fact]
    public void A_prompt_cannot_command_the_terminal()
    {
        string text = OnATerminal([], "diff", "support-bot");

        Assert.Contains("\u2407\uFFFDdleihs", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', text);
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void NO_COLOR_is_kept_to()
    {
        Assert.DoesNotContain("\u001b[3", OnATerminal(new Dictionary<string, string> { ["NO_COLOR"] = "1" }, "list"), StringComparison.Ordinal);
        Assert.Contains("\u001b[3", OnATerminal([], "list"), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lines_are_not_wrapped_and_markup_is_text()
    {
        using var writer = new StringWriter();
        string line = "[red]" + new string('x', 5000) + "[/]\t  end";

        new ResultConsole(writer, isTerminal: true).WriteLine(line, new Style(Color.Green));

        Assert.Equal(line + "\n", Codes().Replace(writer.ToString(), ""));
        Assert.StartsWith("\u001b[32m", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001b[2Jb", "a\u241B[2Jb")]
    [InlineData("tab\tbreak\n", "tab\tbreak\n")]
    [InlineData("\u0000\u007F\u009B", "\u2400\u2421\uFFFD")]
    [InlineData("\u2066hidden\u2069 \u200F", "\uFFFDhidden\uFFFD \uFFFD")]
    [InlineData("é \U0001F600", "é \U0001F600")]
    public void What_a_terminal_would_obey_is_shown(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    /// <summary>Runs the tool with a real terminal as its output, by a program that every Unix has.</summary>
    private string OnATerminal(Dictionary<string, string> environment, params string[] arguments)
    {
        const string Script = "/usr/bin/script";
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Script), "there is no terminal to be had");
        var start = new ProcessStartInfo(Script) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in new[] { "-qec", $"{PromptGenProcess.ShellCommand} {string.Join(' ', arguments)} --catalogue '{catalogue.Root}'", "/dev/null" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);

        // The terminal makes CR LF of each line break, and .NET says once that it takes the keypad.
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\u001b[?1h\u001b=", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Codes();
}
