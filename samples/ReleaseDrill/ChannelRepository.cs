using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ReleaseDrill;

/// <summary>The channels of production, moved as a release manager moves them: with the tool.</summary>
/// <param name="tool">The command that starts the tool.</param>
/// <param name="folder">Where the repository and, apart from it, the keys are made.</param>
/// <param name="cancellation">Ends a command early.</param>
internal sealed class ChannelRepository(IReadOnlyList<string> tool, string folder, CancellationToken cancellation)
{
    private const string Prompt = "support-reply";

    private readonly string _keys = Path.Combine(folder, "keys");
    private readonly string _catalogue = Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The repository's folder.</summary>
    public string Folder { get; } = Path.Combine(folder, "production");

    /// <summary>What applications ship: from this file on they believe nobody else.</summary>
    public string TrustedRoot => Path.Combine(Folder, "metadata", "1.root.json");

    /// <summary>Makes keys and two channels: 'canary' takes every release, 'stable' only versions that have tests.</summary>
    public Task InitAsync() =>
        RunAsync("init", Folder, "--environment", "production", "--channel", "stable=protected", "--channel", "canary=open", "--keys", _keys, "--reason", "Channels for the drill");

    /// <summary>Lets a version enter a channel.</summary>
    public Task PublishAsync(string version, string channel) => MoveAsync("publish", Folder, $"{Prompt}@{version}", "--channel", channel, "--catalogue", _catalogue);

    /// <summary>Brings a version from 'canary' to 'stable'.</summary>
    public Task PromoteAsync(string version) => MoveAsync("promote", $"{Prompt}@{version}", "--from", Folder, "--from-channel", "canary", "--to", Folder, "--channel", "stable");

    /// <summary>Deals two versions of 'stable' to parts of the customers.</summary>
    public Task SplitAsync(string split, (string Version, int Weight) most, (string Version, int Weight) rest) =>
        MoveAsync("split", Folder, Prompt, FormattableString.Invariant($"{most.Version}={most.Weight}"), FormattableString.Invariant($"{rest.Version}={rest.Weight}"), "--id", split, "--channel", "stable");

    /// <summary>Lets the compiled version serve.</summary>
    public Task StopAsync() => MoveAsync("stop", Folder, "--prompt", Prompt, "--channel", "stable");

    /// <summary>Takes that back.</summary>
    public Task ResumeAsync() => MoveAsync("resume", Folder, "--prompt", Prompt, "--channel", "stable");

    /// <summary>Takes 'stable' back to a version that it named once.</summary>
    public Task RollBackAsync(string version) => MoveAsync("rollback", Folder, Prompt, "--channel", "stable", "--to", version);

    /// <summary>Serves the repository on this machine, until it is disposed.</summary>
    public ChildProcess Serve(int port) => ChildProcess.Start(tool, "channel", "serve", Folder, "--port", port.ToString(CultureInfo.InvariantCulture));

    private Task MoveAsync(string command, params IEnumerable<string> arguments) => RunAsync(command, [.. arguments, "--key", _keys, "--reason", "Part of the drill"]);

    private async Task RunAsync(string command, params IEnumerable<string> arguments)
    {
        using var process = ChildProcess.Start(tool, ["channel", command, .. arguments]);
        if (await process.EndAsync(cancellation) is not 0 and int code)
        {
            throw new DrillFailedException(FormattableString.Invariant($"'promptgen channel {command}' ended with exit code {code}:\n{process.Said}"));
        }
    }
}
