using System;
using System.Collections.Generic;

namespace PromptGen.History.Lines;

/// <summary>A text as its lines, each with the line break that ends it, so that together they are the text again.</summary>
public static class TextLines
{
    /// <summary>Splits a normalised text behind each LF; an empty text has no line.</summary>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    /// <summary>A line without its break.</summary>
    public static string WithoutBreak(string line) => line is [.. var text, '\n'] ? text : line ?? throw new ArgumentNullException(nameof(line));
}
