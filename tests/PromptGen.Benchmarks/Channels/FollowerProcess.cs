using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A process that follows a channel, and tells what that costs it.</summary>
internal sealed class FollowerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="program">How the program is started.</param>
    /// <param name="arguments">The arguments of <see cref="FollowerProgram"/>.</param>
    public FollowerProcess(IReadOnlyList<string> program, params IEnumerable<string> arguments)
    {
        string[] command = [.. program, FollowerProgram.Verb, .. arguments];
        _process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
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
