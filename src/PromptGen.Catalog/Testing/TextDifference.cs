using System;
using System.Collections.Generic;
using System.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>The first place at which a text is not the expected one.</summary>
/// <param name="Line">Its line in the text, from 1.</param>
/// <param name="Column">Its column in the line, from 1.</param>
/// <param name="Offset">The number of UTF-16 units that are the same before it.</param>
/// <param name="Lines">The expected and the actual line around it, one above the other, and a mark below.</param>
internal sealed record TextDifference(int Line, int Column, int Offset, IReadOnlyList<string> Lines)
{
    // As much of a long line as shows where it differs.
    private const int Before = 40;
    private const int Behind = 50;

    /// <summary>Finds the difference; null when both are the same.</summary>
    public static TextDifference? Find(string expected, string actual)
    {
        int same = 0;
        while (same < expected.Length && same < actual.Length && expected[same] == actual[same])
        {
            same++;
        }

        if (same == expected.Length && same == actual.Length)
        {
            return null;
        }

        int lineStart = same == 0 ? 0 : actual.LastIndexOf('\n', same - 1) + 1;
        int from = Math.Max(lineStart, same - Before);
        string shared = from > lineStart ? "..." : "";
        shared += Shown(actual, from, same);
        return new TextDifference(
            LineOf(actual, lineStart),
            same - lineStart + 1,
            same,
            ["expected  " + shared + Rest(expected, same), "actual    " + shared + Rest(actual, same), new string(' ', 10 + shared.Length) + "^"]);
    }

    private static int LineOf(string text, int lineStart)
    {
        int line = 1;
        for (int i = 0; i < lineStart; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
        }

        return line;
    }

    private static string Rest(string text, int start)
    {
        if (start == text.Length)
        {
            return "(end of text)";
        }

        int end = text.IndexOf('\n', start);
        bool hasBreak = end >= 0;
        end = hasBreak ? end : text.Length;
        return end - start > Behind
            ? Shown(text, start, start + Behind) + "..."
            : Shown(text, start, end) + (hasBreak ? "\\n" : "");
    }

    // What has no width, or would move what follows, is spelled out.
    private static string Shown(string text, int start, int end)
    {
        var shown = new StringBuilder();
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            shown.Append(c switch
            {
                '\t' => "\\t",
                '\r' => "\\r",
                _ when char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(text, i) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u200B' or '\u00A0' => FormattableString.Invariant($"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return shown.ToString();
    }

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
