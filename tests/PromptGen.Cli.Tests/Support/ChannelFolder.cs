using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A catalogue with a sample prompt, and a channel repository beside it, as people set them up with the tool.</summary>
internal sealed class ChannelFolder : IDisposable
{
    public const string Id = "answer-question";

    public ChannelFolder(params string[] options) =>
        Good(["channel", "init", "production", "--environment", "production", "--keys", Keys, "--reason", "Channels for production", .. options]);

    public ToolFolder Tool { get; } = ToolFolder.Initialised();

    public string Keys => Path.Combine(Path.GetDirectoryName(Tool.Path)!, "keys");

    public void Dispose() => Tool.Dispose();

    /// <summary>Runs a command that has to succeed, and gives what it said.</summary>
    public ToolRun Good(params string[] arguments)
    {
        ToolRun run = Tool.Run(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    /// <summary>Runs a command that has to be refused with nothing changed.</summary>
    public ToolRun Refused(string code, params string[] arguments)
    {
        string before = Everything();
        ToolRun run = Tool.Run(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
        return run;
    }

    /// <summary>Runs a command with <c>--json</c> that has to succeed, and gives what it wrote.</summary>
    public JsonElement Json(params string[] arguments) => JsonDocument.Parse(Good([.. arguments, "--json"]).Output).RootElement;

    /// <summary>Releases the next version of the sample prompt, whose text says which one it is.</summary>
    public void Release(string words)
    {
        string draft = Tool[$"prompts/{Id}/{Id}.prompt"];
        File.AppendAllText(draft, words + "\n");
        Good("release", Id, "--reason", words);
    }

    /// <summary>Publishes a version of the sample prompt.</summary>
    public ToolRun Publish(string version, string reason = "it is better", string channel = "stable") =>
        Good("channel", "publish", "production", $"{Id}@{version}", "--channel", channel, "--reason", reason, "--key", Keys);

    private string Everything() => !Directory.Exists(Tool["production"]) ? "" : string.Join(
        '\n',
        Directory.EnumerateFiles(Tool["production"], "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => f + " " + Convert.ToHexString(File.ReadAllBytes(f))));
}
