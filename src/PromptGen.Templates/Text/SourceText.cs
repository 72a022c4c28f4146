using System;
using System.Collections.Generic;

namespace PromptGen.Templates.Text;

/// <summary>
/// Normalised text with a line index: LF is the only line break and no byte order mark leads it. Everything that reads
/// a template reads one of these, so that offsets, digests and rendered text speak of the same characters.
/// </summary>
public sealed class SourceText
{
    // Made when the first position is asked for: most templates have no errors. Two threads may make the same one.
    private int[]? _lineStarts;

    private SourceText(string text) => Text = text;

    /// <summary>The normalised characters.</summary>
    public string Text { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>The unit at <paramref name="index"/>.</summary>
    public char this[int index] => Text[index];

    /// <summary>Normalises <paramref name="text"/> (one leading BOM dropped, CRLF and lone CR as LF) and indexes its lines.</summary>
    public static SourceText From(string text) => new(Normalise(text ?? throw new ArgumentNullException(nameof(text))));

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Whether there is nothing but white space in <paramref name="span"/>.</summary>
    internal bool IsBlank(TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(Text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Line and column of an offset; an offset past the end is the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        int[] starts = _lineStarts ??= FindLineStarts(Text);
        int line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The one normalisation of the project: a leading BOM is dropped, CRLF and lone CR become LF.</summary>
    /// <remarks>A BOM anywhere else is text and stays.</remarks>
    public static string Normalise(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (text.IndexOf('\r', start) < 0)
        {
            return start == 0 ? text : text.Substring(start);
        }

        char[] buffer = new char[text.Length - start];
        int length = 0;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r')
            {
                c = '\n';
                if (i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }
            }

            buffer[length++] = c;
        }

        return new string(buffer, 0, length);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return starts.ToArray();
    }
}
