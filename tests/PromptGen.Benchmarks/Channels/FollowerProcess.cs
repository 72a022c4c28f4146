using System;
using System.Diagnostics;
using System.IO;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A process that follows a channel, and tells what that costs it.</summary>
internal sealed class FollowerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="program">The file of the program: this one, or what was published of it.</param>
    /// <param name="compiled">How many prompts it compiled.</param>
    /// <param name="root">The file of the root that it trusts.</param>
    /// <param name="cache">Its folder.</param>
    /// <param name="address">Where the repository is; null for nowhere.</param>
    public FollowerProcess(string program, int compiled, string root, string cache, Uri? address)
    {
        string[] command = [program, FollowerProgram.Verb, FormattableString.Invariant($"{compiled}"), root, cache];
        _process = Process.Start(new ProcessStartInfo("dotnet", address is null ? command : [.. command, address.AbsoluteUri]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Start = Read();
    }

    /// <summary>This program as it was built: the runtime compiles all of it when it runs.</summary>
    public static string Built => typeof(FollowerProcess).Assembly.Location;

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
