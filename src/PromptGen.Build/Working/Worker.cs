using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PromptGen.Build.Working;

/// <summary>
/// Who does the work of a task: a process of its own where the SDK can start it, else the process of the build. The process of a build is a new one each time and lives on while the compiler runs, and
/// the runtime would spend that time on compiling the task's code better and better, which nobody needs any more. A process of its own ends when the work is done, and holds none of the files open.
/// </summary>
/// <param name="host">The <c>dotnet</c> that runs the build; empty when there is none.</param>
/// <param name="assembly">The worker; empty when the build is to do it.</param>
internal sealed class Worker(string host, string assembly)
{
    /// <summary>Has an order done.</summary>
    public WorkReport Do(WorkOrder order, TaskLoggingHelper log)
    {
        if (host.Length > 0 && assembly.Length > 0)
        {
            try
            {
                return WorkReport.Read(Run(order.Write()));
            }
            catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
            {
                // Whatever keeps the process from working, the build can do without it.
                log.LogMessage(MessageImportance.Low, "the worker '{0}' cannot be used: {1}", assembly, e.Message);
            }
        }

        return DoHere(order);
    }

    // By itself: who never calls it never loads what it needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WorkReport DoHere(WorkOrder order) => Work.Do(order);

    private string Run(string order)
    {
        var start = new ProcessStartInfo(host, $"exec \"{assembly.Replace("\"", "\\\"")}\"")
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        byte[] bytes = Encoding.UTF8.GetBytes(order);
        process.StandardInput.BaseStream.Write(bytes, 0, bytes.Length);
        process.StandardInput.Close();
        string report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? report : throw new InvalidOperationException(errors.Result.Trim());
    }
}
