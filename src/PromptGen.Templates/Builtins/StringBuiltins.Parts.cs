using System;
using System.Collections.Generic;
using System.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>Parts of a text: slices, lengths, words.</content>
public static partial class StringBuiltins
{
    /// <summary>Most characters that padding gives, so that a number in the data cannot ask for gigabytes.</summary>
    internal const int MaxWidth = 1 << 20;

    /// <summary><c>string.slice</c>: from a position (negative: from the end) to the end or for a length.</summary>
    /// <exception cref="PromptRenderException">A negative length, or a number outside 32 bits.</exception>
    public static string Slice(string? text, long start, long? length, SourcePosition position)
    {
        int from = Narrow.ToInt(start, "start", position);
        int? count = Narrow.ToInt(length, "length", position);
        if (string.IsNullOrEmpty(text) || from >= text!.Length)
        {
            return "";
        }

        if (from < 0)
        {
            from += text.Length;
        }

        int take = count ?? text.Length;
        if (from < 0)
        {
            if (unchecked(from + take) <= 0)
            {
                return "";
            }

            take = unchecked(take + from);
            from = 0;
        }

        return Substring(text, from, take, position);
    }

    /// <summary><c>string.slice1</c>: as <c>string.slice</c>, one character long unless told.</summary>
    /// <exception cref="PromptRenderException">The start lies before the text by more than the length, or a number outside 32 bits.</exception>
    public static string Slice1(string? text, long start, long length, SourcePosition position)
    {
        int from = Narrow.ToInt(start, "start", position);
        int take = Narrow.ToInt(length, "length", position);
        if (string.IsNullOrEmpty(text) || from > text!.Length || take <= 0)
        {
            return "";
        }

        if (from < 0)
        {
            from += text.Length;
        }

        if (from < 0)
        {
            take = unchecked(take + from);
            from = 0;
        }

        return Substring(text, from, take, position);
    }

    /// <summary><c>string.truncate</c>: at most so many characters, the ellipsis included.</summary>
    /// <exception cref="PromptRenderException">A length outside 32 bits.</exception>
    public static string Truncate(string? text, long length, string? ellipsis, SourcePosition position)
    {
        int limit = Narrow.ToInt(length, "length", position);
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        ellipsis ??= "...";
        return text!.Length > limit
            ? text.Substring(0, (int)Math.Max(0, (long)limit - ellipsis.Length)) + ellipsis
            : text;
    }

    /// <summary>
    /// <c>string.truncatewords</c>: so many words, separated by single spaces, and always <c>...</c> after them; white space at
    /// the start counts as an empty word.
    /// </summary>
    /// <exception cref="PromptRenderException">A count outside 32 bits.</exception>
    public static string Truncatewords(string? text, long count, SourcePosition position)
    {
        int limit = Narrow.ToInt(count, "count", position);
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        StringBuilder builder = new();
        int start = 0;
        for (int words = 0; words < limit; words++)
        {
            int end = start;
            while (end < text!.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            builder.Append(words > 0 ? " " : "").Append(text, start, end - start);
            if (end == text.Length)
            {
                break;
            }

            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        return builder.Append("...").ToString();
    }

    /// <summary><c>string.pad_left</c></summary>
    /// <exception cref="PromptRenderException">A width that is negative or above a million.</exception>
    public static string PadLeft(string? text, long width, SourcePosition position) => (text ?? "").PadLeft(Width(width, position));

    /// <summary><c>string.pad_right</c></summary>
    /// <exception cref="PromptRenderException">A width that is negative or above a million.</exception>
    public static string PadRight(string? text, long width, SourcePosition position) => (text ?? "").PadRight(Width(width, position));

    /// <summary><c>string.split</c>: the parts between separators, without empty ones; an empty separator splits nothing.</summary>
    public static IReadOnlyList<string> Split(string? text, string? match) =>
        string.IsNullOrEmpty(text) ? [] : text!.Split([match ?? ""], StringSplitOptions.RemoveEmptyEntries);

    private static int Width(long width, SourcePosition position) =>
        width is >= 0 and <= MaxWidth ? (int)width : throw position.Fail("the width must be from 0 to " + MaxWidth.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Substring(string text, int from, int take, SourcePosition position)
    {
        // 32-bit addition on purpose: where it overflows, Scriban fails too.
        if (unchecked(from + take) > text.Length)
        {
            take = text.Length - from;
        }

        return take >= 0 && take <= text.Length - from
            ? text.Substring(from, take)
            : throw position.Fail("the length is out of range");
    }
}
