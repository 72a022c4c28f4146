using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Pipes;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PromptGen.Build.Working;

/// <summary>
/// Who does the work of a task: a process of its own where the SDK can start it, else the process of the build. The process of a build is a new one each time and lives on while the compiler runs, and
/// the runtime would spend that time on compiling the task's code better and better, which nobody needs any more. A process of its own holds none of the build's files open. It ends when the work is
/// done, or stays for the next build, as the compiler's server does: most of the work's time is the runtime's, which compiles what it is done with.
/// </summary>
/// <param name="host">The <c>dotnet</c> that runs the build; empty when there is none.</param>
/// <param name="assembly">The worker; empty when the build is to do it.</param>
/// <param name="idleSeconds">For how long the process waits for more to do; 0 when it is to end with its work.</param>
internal sealed class Worker(string host, string assembly, int idleSeconds)
{
    // PipeOptions.CurrentUserOnly, which .NET Standard 2.0 does not name: at the other end is nobody else. Only .NET gets here.
    private const PipeOptions CurrentUserOnly = (PipeOptions)0x20000000;

    /// <summary>Whether a process of its own is to do it.</summary>
    public bool IsThere => host.Length > 0 && assembly.Length > 0;

    /// <summary>Has an order done.</summary>
    public WorkReport Do(WorkOrder order, TaskLoggingHelper log)
    {
        if (IsThere)
        {
            if (DoElsewhere(order, out string reason) is { } report)
            {
                return report;
            }

            // Whatever keeps the process from working, the build can do without it.
            log.LogMessage(MessageImportance.Low, "the worker '{0}' cannot be used: {1}", assembly, reason);
        }

        return DoHere(order);
    }

    /// <summary>Has an order done by a process of its own; null when that cannot work.</summary>
    /// <param name="order">The order.</param>
    /// <param name="reason">Why it cannot; empty when it does.</param>
    public WorkReport? DoElsewhere(WorkOrder order, out string reason)
    {
        reason = "";
        try
        {
            string text = order.Write();
            string? address = idleSeconds > 0 ? WorkerAddress.Of(host, assembly) : null;
            return WorkReport.Read((address is null ? null : Ask(address, text)) ?? Start(address, text));
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            reason = e.Message;
            return null;
        }
    }

    // By itself: who never calls it never loads what it needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WorkReport DoHere(WorkOrder order) => Work.Do(order, new WorkMemory());

    // What the worker that stays answers; null when there is none, or it ends before it has answered. Work can be done once more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Ask(string address, string order)
    {
        try
        {
            using var pipe = new NamedPipeClientStream(".", address, PipeDirection.InOut, CurrentUserOnly);
            pipe.Connect(0);
            Letter.Send(pipe, order);
            return Letter.Receive(pipe);
        }
        catch (Exception e) when (e is TimeoutException or IOException or UnauthorizedAccessException or Win32Exception or ArgumentException)
        {
            // Also where the folder for temporary files has too long a path for a socket.
            return null;
        }
    }

    private string Start(string? address, string order)
    {
        string stays = address is null ? "" : string.Format(CultureInfo.InvariantCulture, " {0} {1}", address, idleSeconds);
        var start = new ProcessStartInfo(host, $"exec \"{assembly.Replace("\"", "\\\"")}\"{stays}")
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        using Process process = Process.Start(start)!;
        try
        {
            Letter.Send(process.StandardInput.BaseStream, order);
            string report = Letter.Receive(process.StandardOutput.BaseStream);
            if (address is null)
            {
                process.WaitForExit();
            }

            return report;
        }
        catch (IOException)
        {
            // It has ended, or cannot go on.
            string reason = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            throw new InvalidOperationException(reason);
        }
        finally
        {
            // Of a worker that stays the build holds nothing, and it nothing of the build.
            process.StandardInput.Close();
            process.StandardOutput.Close();
            process.StandardError.Close();
        }
    }
}
