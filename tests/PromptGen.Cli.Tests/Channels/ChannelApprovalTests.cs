using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Channels;

/// <summary>Two people and one channel, as they run it.</summary>
public sealed class ChannelApprovalTests : IDisposable
{
    private const string Id = ChannelFolder.Id;

    private readonly ChannelFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_sign_after_a_second_key_has_come()
    {
        string ben = Path.Combine(_folder.Keys, "ben.pem");
        File.Copy(NewKey("other"), ben);
        Assert.Contains("committed", _folder.Good("channel", "rotate-keys", "production", "--role", "stable", "--add", ben, "--threshold", "2", "--reason", "two sign from now on", "--key", _folder.Keys).Error, StringComparison.Ordinal);
        string ana = Path.Combine(_folder.Keys, "stable.pem");

        ToolRun proposed = _folder.Good("channel", "publish", "production", $"{Id}@1.0.0", "--channel", "stable", "--reason", "first", "--key", ana);
        Assert.Contains("waits for 1 more signature of channel.stable by ben; they run 'promptgen channel sign'", proposed.Error, StringComparison.Ordinal);
        JsonElement waiting = _folder.Json("channel", "status", "production").GetProperty("proposals")[0];
        Assert.Equal("waits for 1 of ben", waiting.GetProperty("standing").GetString());
        _folder.Refused("PG1066", "channel", "sign", "production", "--key", ana);
        ToolRun signed = _folder.Good("channel", "sign", "production", waiting.GetProperty("id").GetString()![..20], "--key", ben);
        Assert.Contains("has all its signatures and waits for the next 'promptgen channel refresh'", signed.Error, StringComparison.Ordinal);
        Assert.Contains("committed channel.stable-", _folder.Good("channel", "refresh", "production", "--key", Path.Combine(_folder.Keys, "online.pem")).Output, StringComparison.Ordinal);

        _folder.Good("channel", "verify", "production");
        Assert.Equal(1, _folder.Json("channel", "status", "production").GetProperty("channels")[0].GetProperty("prompts").GetInt32());
    }

    [Fact]
    public void A_proposal_may_be_dropped()
    {
        string ana = Path.Combine(_folder.Keys, "stable.pem");
        _folder.Good("channel", "publish", "production", $"{Id}@1.0.0", "--channel", "stable", "--reason", "first", "--key", ana);

        Assert.StartsWith("dropped channel.stable-2-", _folder.Good("channel", "sign", "production", "--drop").Output, StringComparison.Ordinal);
        _folder.Refused("PG1064", "channel", "sign", "production", "--key", ana);
    }

    [Fact]
    public void Four_eyes_let_nobody_commit_alone()
    {
        _folder.Good("channel", "init", "strict", "--environment", "strict", "--keys", _folder.Keys + "-strict", "--signer", $"stable={NewKey("ana")}", "--signer", $"stable={NewKey("ben")}", "--four-eyes", "--reason", "strict");
        string online = Path.Combine(_folder.Keys + "-strict", "online.pem");

        ToolRun proposed = _folder.Good("channel", "publish", "strict", $"{Id}@1.0.0", "--channel", "stable", "--reason", "first", "--key", NewKey("ana"), "--key", online);
        Assert.Contains("waits for 1 more signature of channel.stable (four eyes) by ben", proposed.Error, StringComparison.Ordinal);
        Assert.Contains("committed", _folder.Good("channel", "sign", "strict", "--key", NewKey("ben"), "--key", online).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_others_can_read_is_said_aloud_and_one_inside_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such bits");
        string stops = Path.Combine(_folder.Keys, "stops.pem");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stops, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        Assert.Contains("warning: the private key", _folder.Good("channel", "stop", "production", "--all", "--reason", "x", "--key", _folder.Keys).Error, StringComparison.Ordinal);
        File.Copy(stops, _folder.Tool["production/stops.pem"]);
        Assert.Contains("the key lies inside the repository", _folder.Refused("PG1061", "channel", "resume", "production", "--all", "--reason", "x", "--key", "production/stops.pem").Error, StringComparison.Ordinal);
        _folder.Refused("PG1061", "channel", "verify", "production");
    }

    // A key of somebody else, in a file of that name.
    private string NewKey(string name)
    {
        string folder = Path.Combine(Path.GetDirectoryName(_folder.Keys)!, "people");
        string file = Path.Combine(folder, name + ".pem");
        if (!File.Exists(file))
        {
            _folder.Good("channel", "init", "people-of-" + name, "--environment", "x", "--keys", Path.Combine(folder, name + "-keys"), "--reason", "for a key");
            File.Copy(Directory.EnumerateFiles(Path.Combine(folder, name + "-keys"), "stable.pem").Single(), file);
        }

        return file;
    }
}
