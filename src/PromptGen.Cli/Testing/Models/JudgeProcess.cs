using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Runs the program that judges. It gets the rendering as JSON on its standard input; exit code 0 means that it is good. It ends with its timeout, and everything that it started with it.</summary>
internal static class JudgeProcess
{
    private const int LongestNotes = 2000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Asks a judge.</summary>
    /// <param name="judge">The program.</param>
    /// <param name="folder">Where it runs: beside <c>tests.yaml</c>.</param>
    /// <param name="input">What it gets, as UTF-8.</param>
    public static async Task<Verdict> AskAsync(JudgeCommand judge, string folder, byte[] input)
    {
        using var process = new Process { StartInfo = StartInfo(judge, folder) };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return new Verdict(false, "", $"the judge '{judge.Command[0]}' cannot be started: {e.Message.TrimEnd('.')}");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(judge.Seconds));
        try
        {
            Task<string> notes = ReadAsync(process.StandardOutput, patience.Token);
            Task<string> errors = ReadAsync(process.StandardError, patience.Token);
            await WriteAsync(process, input, patience.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            string said = await notes.ConfigureAwait(false);
            string complaint = await errors.ConfigureAwait(false);
            return new Verdict(process.ExitCode == 0, said.Length > 0 || process.ExitCode == 0 ? said : complaint, null);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new Verdict(false, "", FormattableString.Invariant($"the judge took longer than {judge.Seconds} s; give it a longer 'timeout' or make it faster"));
        }
    }

    private static ProcessStartInfo StartInfo(JudgeCommand judge, string folder)
    {
        var start = new ProcessStartInfo(judge.Command[0])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
        };
        for (int i = 1; i < judge.Command.Count; i++)
        {
            start.ArgumentList.Add(judge.Command[i]);
        }

        return start;
    }

    private static async Task WriteAsync(Process process, byte[] input, CancellationToken token)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, token).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A judge that has seen enough closes its input, or has ended; its exit code says the rest.
        }
    }

    // Read to the end, since a full pipe would stop the judge; kept as far as people read.
    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken token)
    {
        var kept = new StringBuilder();
        char[] buffer = new char[4096];
        while (await reader.ReadAsync(buffer, token).ConfigureAwait(false) is > 0 and int read)
        {
            kept.Append(buffer, 0, Math.Min(read, LongestNotes - kept.Length));
        }

        return kept.ToString().Trim();
    }
}
