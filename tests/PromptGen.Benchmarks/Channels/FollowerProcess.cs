using System;
using System.Diagnostics;
using System.IO;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A process that follows a channel, and tells what that costs it.</summary>
internal sealed class FollowerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="compiled">How many prompts it compiled.</param>
    /// <param name="root">The file of the root that it trusts.</param>
    /// <param name="cache">Its folder.</param>
    /// <param name="address">Where the repository is; null for nowhere.</param>
    public FollowerProcess(int compiled, string root, string cache, Uri? address)
    {
        string[] command = [typeof(FollowerProcess).Assembly.Location, FollowerProgram.Verb, FormattableString.Invariant($"{compiled}"), root, cache];
        _process = Process.Start(new ProcessStartInfo("dotnet", address is null ? command : [.. command, address.AbsoluteUri]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Start = Read();
    }

    /// <summary>What its start cost.</summary>
    public FollowCost Start { get; }

    /// <summary>Lets it refresh.</summary>
    public FollowCost Refresh()
    {
        _process.StandardInput.WriteLine();
        return Read();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private FollowCost Read() => FollowCost.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidDataException("the process that follows has ended"));
}
