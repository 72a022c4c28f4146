using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace ReleaseDrill;

/// <summary>A process that the drill started and ends itself, with what it said.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>The beginning of the line in which the tool, and the drill's application, say where they serve.</summary>
    public const string ServingAt = "serving at ";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isDisposed;

    private ChildProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data, isOutput: true);
        process.ErrorDataReceived += (_, line) => Take(line.Data, isOutput: false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it serves, once it has said so; it fails when it ends before.</summary>
    public Task<Uri> Address => _address.Task;

    /// <summary>Everything that it said so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts a program.</summary>
    /// <exception cref="DrillFailedException">There is no such program.</exception>
    public static ChildProcess Start(IReadOnlyList<string> command, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(command[0], [.. command.Skip(1), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PROMPTGEN_WHO"] = "Ana Ruiz <ana@example.com>";
        try
        {
            return new ChildProcess(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new DrillFailedException($"'{command[0]}' cannot be started: {exception.Message}. Install the tool with 'dotnet tool install PromptGen.Tool --global', or name the command that starts it");
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Ends it as a machine does that loses its power. What it said can be read afterwards.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Take(string? line, bool isOutput)
    {
        if (line is null)
        {
            if (isOutput)
            {
                _address.TrySetException(new DrillFailedException("a process ended before it served:\n" + Said));
            }

            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line.StartsWith(ServingAt, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[ServingAt.Length..]));
        }
    }
}
