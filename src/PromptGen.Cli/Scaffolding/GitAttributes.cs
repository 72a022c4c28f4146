using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PromptGen.Cli.Scaffolding;

/// <summary>The lines of <c>.gitattributes</c> that give a catalogue's files the same line ends in every checkout.</summary>
internal static class GitAttributes
{
    /// <summary>The file's name.</summary>
    public const string Name = ".gitattributes";

    private const string Comment = "# Prompts have the same text, and the same line ends, in every checkout.";

    private static readonly string[] Patterns = ["*.prompt", "manifest.yaml", "promptgen.yaml", "tests.yaml", "prompts.lock.json"];

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines => Patterns.Select(LineOf);

    /// <summary>A file with the lines that it lacks at its end; a line for one of our patterns, whatever it says, stays as it is.</summary>
    /// <param name="existing">The file's text, empty for none.</param>
    /// <returns>The whole new text; null when nothing is missing.</returns>
    public static string? Complete(string existing)
    {
        HashSet<string> known = [.. existing.Split('\n').Select(line => line.Trim(' ', '\t', '\r', '\uFEFF').Split(' ', '\t')[0])];
        string[] missing = [.. Patterns.Where(p => !known.Contains(p))];
        if (missing.Length == 0)
        {
            return null;
        }

        string newLine = existing.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = new StringBuilder(existing);
        if (existing.Length > 0 && existing[^1] != '\n')
        {
            text.Append(newLine);
        }

        text.Append(Comment).Append(newLine);
        foreach (string pattern in missing)
        {
            text.Append(LineOf(pattern)).Append(newLine);
        }

        return text.ToString();
    }

    private static string LineOf(string pattern) => pattern + " text eol=lf";
}
