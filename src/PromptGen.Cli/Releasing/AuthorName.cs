using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Text;

namespace PromptGen.Cli.Releasing;

/// <summary>Who releases: a person as git writes one, <c>NAME &lt;MAIL&gt;</c>.</summary>
internal static class AuthorName
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether a text names a person: <c>NAME &lt;MAIL&gt;</c>, on one line.</summary>
    public static bool IsWellFormed(string text)
    {
        int open = text.IndexOf('<', StringComparison.Ordinal);
        return open > 0
            && !string.IsNullOrWhiteSpace(text[..open])
            && text.EndsWith('>')
            && text.Count(c => c is '<' or '>') == 2
            && text[(open + 1)..^1] is { Length: > 0 } mail
            && !mail.Any(char.IsWhiteSpace)
            && !text.Any(char.IsControl);
    }

    /// <summary>The person that git would name in a folder; null when git is not there or knows no name.</summary>
    public static string? OfGit(string folder)
    {
        string? name = Ask(folder, "user.name");
        string? mail = name is null ? null : Ask(folder, "user.email");
        return mail is null ? name : $"{name} <{mail}>";
    }

    private static string? Ask(string folder, string key)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (string argument in new[] { "-C", folder, "config", "--get", key })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using Process git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string answer = git.StandardOutput.ReadToEnd().Trim();
            return git.WaitForExit(Patience) && git.ExitCode == 0 && answer.Length > 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
