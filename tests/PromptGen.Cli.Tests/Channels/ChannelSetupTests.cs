using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Channels;

/// <summary>The commands that begin a repository, fill and show it, as people run them.</summary>
public sealed class ChannelSetupTests : IDisposable
{
    private readonly ChannelFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Init_writes_keys_for_their_owner_signed_files_and_jobs_and_does_it_once()
    {
        Assert.Equal(["online.pem", "root.pem", "stable.pem", "stops.pem", "targets.pem"], Directory.EnumerateFiles(_folder.Keys).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            foreach (string file in Directory.EnumerateFiles(_folder.Keys))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }

        Assert.Contains("run: promptgen channel refresh production\n", _folder.Tool.Read("production/jobs/refresh.yml"), StringComparison.Ordinal);
        Assert.Contains("promptgen channel refresh production --key ONLINE_KEY\n", _folder.Tool.Read("production/jobs/refresh.cron"), StringComparison.Ordinal);
        _folder.Good("channel", "verify", "production");
        _folder.Refused("PG1068", "channel", "init", "production", "--environment", "production", "--keys", _folder.Keys, "--reason", "again");
    }

    [Fact]
    public void Init_again_adds_the_channels_that_are_not_there_yet()
    {
        _folder.Publish("1.0.0");

        Assert.Contains("committed", _folder.Good("channel", "init", "production", "--environment", "production", "--channel", "stable", "--channel", "canary=open", "--keys", _folder.Keys, "--reason", "a canary").Error, StringComparison.Ordinal);

        Assert.True(File.Exists(Path.Combine(_folder.Keys, "canary.pem")), "the channel has a key");
        Assert.Equal(["canary", "stable"], _folder.Json("channel", "status", "production").GetProperty("channels").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        _folder.Publish("1.0.0", channel: "canary");
        _folder.Good("channel", "verify", "production");
        Assert.Contains("this is the repository of 'production', not of 'staging'", _folder.Refused("PG1068", "channel", "init", "production", "--environment", "staging", "--channel", "new", "--keys", _folder.Keys, "--reason", "x").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_versions_are_what_status_shows()
    {
        _folder.Release("Be brief.");

        ToolRun run = _folder.Publish("1.0.0");
        Assert.Equal($"{ChannelFolder.Id}: nothing -> 1.0.0\n", run.Output);
        Assert.Contains("committed: clients see it with their next poll", run.Error, StringComparison.Ordinal);
        JsonElement outcome = _folder.Json("channel", "publish", "production", "--all", "--channel", "stable", "--reason", "the newest", "--who", "Ben", "--key", _folder.Keys);
        Assert.True(outcome.GetProperty("committed").GetBoolean());
        JsonElement status = _folder.Json("channel", "status", "production", "--channel", "stable");

        Assert.Equal("production", status.GetProperty("environment").GetString());
        JsonElement channel = Assert.Single(status.GetProperty("channels").EnumerateArray());
        Assert.Equal((3, "Ben", "the newest"), (channel.GetProperty("seq").GetInt32(), channel.GetProperty("who").GetString(), channel.GetProperty("reason").GetString()));
        Assert.Equal("1.0.1", status.GetProperty("prompts").GetProperty(ChannelFolder.Id).GetProperty("version").GetProperty("version").GetString());
        string text = _folder.Good("channel", "status", "production", "--channel", "stable").Output;
        Assert.Contains("the newest", text, StringComparison.Ordinal);
        Assert.Matches($"{ChannelFolder.Id} +1\\.0\\.1", text);
        Assert.Contains("stable (", text, StringComparison.Ordinal);
        JsonElement verified = _folder.Json("channel", "verify", "production", "--root", Path.Combine("production", "metadata", "1.root.json"));
        Assert.Equal((1, 4), (verified.GetProperty("versions").GetInt32(), verified.GetProperty("states").GetInt32()));
    }

    [Fact]
    public void What_is_refused_changes_nothing_and_says_what_to_do()
    {
        Assert.Contains("did you mean 'stable'?", _folder.Refused("PG1064", "channel", "publish", "production", $"{ChannelFolder.Id}@1.0.0", "--channel", "stabel", "--reason", "x", "--key", _folder.Keys).Error, StringComparison.Ordinal);
        Assert.Contains("none of the keys at hand may sign for channel.stable; it takes one of stable's", _folder.Refused("PG1061", "channel", "publish", "production", $"{ChannelFolder.Id}@1.0.0", "--channel", "stable", "--reason", "x").Error, StringComparison.Ordinal);
        _folder.Refused("PG1062", "channel", "publish", "production", $"{ChannelFolder.Id}@9.0.0", "--channel", "stable", "--reason", "x", "--key", _folder.Keys);
        ToolRun none = _folder.Tool.Run("channel", "status", "nowhere", "--json");
        Assert.Equal(1, none.ExitCode);
        Assert.Equal("PG1060", JsonDocument.Parse(none.Output).RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Equal(2, _folder.Tool.Run("channel", "publish", "production", ChannelFolder.Id, "--channel", "stable", "--reason", "x").ExitCode);
        Assert.Equal(2, _folder.Tool.Run("channel", "publish", "production", $"{ChannelFolder.Id}@1.0.0", "--channel", "stable").ExitCode);
        Assert.Equal(2, _folder.Tool.Run("channel", "publish", "production", $"{ChannelFolder.Id}@1.0.0", "--channel", "stable", "--reason", " ").ExitCode);
    }

    [Fact]
    public void Verify_finds_a_changed_file()
    {
        _folder.Publish("1.0.0");
        string artefact = Directory.EnumerateFiles(_folder.Tool["production/artefacts"]).Single();
        File.AppendAllText(artefact, " ");

        Assert.Contains($"{artefact[(_folder.Tool.Path.Length + 1)..]}(1,1): error PG1060: ", _folder.Refused("PG1060", "channel", "verify", "production").Error, StringComparison.Ordinal);
    }
}
