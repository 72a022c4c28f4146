using System.Text;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class CommandLineTests
{
    [Theory]
    [InlineData("import", "text")]
    [InlineData("eval")]
    [InlineData("pin")]
    [InlineData("unpin")]
    [InlineData("update")]
    [InlineData("restore")]
    [InlineData("release")]
    public void Help_shows_options_examples_and_exit_codes(params string[] command)
    {
        ToolRun run = PromptGenProcess.Run([.. command, "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("Usage:", run.Output);
        Assert.Contains("Examples:", run.Output);
        Assert.Contains("promptgen " + string.Join(' ', command) + " ", run.Output);
        Assert.Contains("Exit codes:", run.Output);
    }

    [Fact]
    public void Help_lists_the_commands()
    {
        ToolRun run = PromptGenProcess.Run("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("import", run.Output);
        Assert.Contains("eval", run.Output);
        Assert.Contains("release", run.Output);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("import", "text")]
    [InlineData("import", "text", "--from", "x", "--to")]
    [InlineData("eval")]
    [InlineData("eval", "--batch", "x", "--engine", "fast")]
    [InlineData("eval", "--batch", "x", "--unknown")]
    [InlineData("pin", "Support-Bot")]
    [InlineData("pin", "support-bot@")]
    [InlineData("pin", "support-bot@newest")]
    [InlineData("pin", "support-bot@1.0.0+build")]
    [InlineData("pin", "support-bot@channel:")]
    [InlineData("pin", "support-bot@1.*", "support-bot@2.*")]
    [InlineData("unpin")]
    [InlineData("unpin", "support-bot@1.0.0")]
    [InlineData("update", "--locked")]
    [InlineData("restore", "support-bot")]
    [InlineData("release", "greeting")]
    [InlineData("release", "--reason", "why")]
    [InlineData("release", "greeting", "--reason", "  ")]
    [InlineData("release", "Greeting", "--reason", "why")]
    [InlineData("release", "greeting", "--reason", "why", "--bump", "small")]
    [InlineData("release", "greeting", "--reason", "why", "--bump", "1.0.0+build")]
    [InlineData("release", "greeting", "--reason", "why", "--author", "Ana")]
    [InlineData("show")]
    [InlineData("show", "support-bot@1.0")]
    [InlineData("show", "support-bot", "--raw", "--json")]
    [InlineData("log", "support-bot@1.0.0")]
    [InlineData("blame", "Support-Bot")]
    [InlineData("diff", "support-bot", "1.0.0", "darft")]
    [InlineData("diff", "support-bot", "1.0.0", "1.1.0", "1.2.0")]
    [InlineData("diff", "support-bot", "--format", "pdf")]
    [InlineData("diff", "support-bot", "--format", "html", "--json")]
    [InlineData("diff", "support-bot", "--format", "html", "--words")]
    [InlineData("diff", "support-bot", "--context", "-1")]
    [InlineData("diff", "support-bot", "--context", "x")]
    [InlineData("diff", "support-bot", "--context")]
    [InlineData("diff", "support-bot", "--format")]
    [InlineData("completion")]
    [InlineData("completion", "tcsh")]
    public void A_wrong_command_line_exits_with_2_and_points_to_the_help(params string[] arguments)
    {
        ToolRun run = PromptGenProcess.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("error: ", run.Error);
        Assert.Contains("--help' says how it is used", run.Error);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("eval")]
    public void A_file_that_cannot_be_read_exits_with_1(string command)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("there is no such file", Refusal(command, folder["missing.jsonl"], folder));
        Assert.Contains("this is a folder; name a file", Refusal(command, folder.Path, folder));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("eval")]
    public void A_file_that_is_no_text_exits_with_1(string command)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("holds a NUL", Refusal(command, folder.Write("binary", 0x7F, 0x45, 0x4C, 0x46, 0, 0, 1), folder));
        Assert.Contains("not valid UTF-8", Refusal(command, folder.Write("latin1", [.. "{\"id\":\""u8, 0xE9, .. "\"}"u8]), folder));
        Assert.Contains("looks like UTF-16", Refusal(command, folder.Write("utf16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}\n{}")]), folder));
        Assert.Contains("looks like UTF-16", Refusal(command, folder.Write("utf16-no-mark", Encoding.Unicode.GetBytes("{\"id\":1}")), folder));
    }

    private static string Refusal(string command, string file, TemporaryFolder folder)
    {
        ToolRun run = command == "import"
            ? PromptGenProcess.Run("import", "text", "--from", file, "--to", folder["prompts"])
            : PromptGenProcess.Run("eval", "--engine", "interpreter", "--batch", file);
        Assert.Equal(1, run.ExitCode);
        return run.Error + run.Output;
    }
}
