using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>Finding, removing and replacing.</content>
public static partial class StringBuiltins
{
    /// <summary><c>string.remove</c>: without every occurrence.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Remove(string? text, string? remove) =>
        string.IsNullOrEmpty(remove) || string.IsNullOrEmpty(text) ? text : text!.Replace(remove!, "");

    /// <summary><c>string.remove_first</c>: without the first occurrence, in any case.</summary>
    public static string RemoveFirst(string? text, string? remove) => ReplaceFirst(text, remove, "", fromEnd: false);

    /// <summary><c>string.remove_last</c>: without the last occurrence, in any case.</summary>
    public static string RemoveLast(string? text, string? remove) => ReplaceFirst(text, remove, "", fromEnd: true);

    /// <summary><c>string.replace</c>: every occurrence.</summary>
    /// <exception cref="PromptRenderException">There is nothing to look for, or the result is too long.</exception>
    public static string Replace(string? text, string? match, string? replace, SourcePosition position)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (string.IsNullOrEmpty(match))
        {
            throw position.Fail("the text to replace is empty");
        }

        // A replacement longer than what it replaces multiplies; whether that goes too far is known before anything is built.
        replace ??= "";
        if (replace.Length > match!.Length && (long)(text!.Length / match.Length) * replace.Length > LengthLimit.Text)
        {
            LengthLimit.Check(text.Length + (CountOf(text, match) * (replace.Length - match.Length)), position);
        }

        return text!.Replace(match, replace);
    }

    private static long CountOf(string text, string match)
    {
        long count = 0;
        for (int i = text.IndexOf(match, StringComparison.Ordinal); i >= 0; i = text.IndexOf(match, i + match.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    /// <summary><c>string.replace_first</c>: the first occurrence, in any case (upper and lower are the same), or the last.</summary>
    public static string ReplaceFirst(string? text, string? match, string? replace, bool fromEnd)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return text ?? "";
        }

        int index = fromEnd
            ? text!.LastIndexOf(match!, StringComparison.OrdinalIgnoreCase)
            : text!.IndexOf(match!, StringComparison.OrdinalIgnoreCase);
        if (index < 0)
        {
            return text!;
        }

        return new StringBuilder(text!.Length + (replace?.Length ?? 0))
            .Append(text, 0, index)
            .Append(replace)
            .Append(text, index + match!.Length, text.Length - index - match.Length)
            .ToString();
    }

    /// <summary><c>string.strip_newlines</c>: without carriage returns and line feeds.</summary>
    public static string StripNewlines(string? text) => text is null ? "" : text.Replace("\r", "").Replace("\n", "");

    /// <summary><c>string.index_of</c>: the first position, or -1.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="search">What to look for.</param>
    /// <param name="startIndex">Where to begin; null for the beginning.</param>
    /// <param name="count">How many characters to look at; null for all.</param>
    /// <param name="stringComparison"><c>OrdinalIgnoreCase</c> to ignore case; anything else is ordinal.</param>
    /// <param name="position">Where the call stands.</param>
    /// <exception cref="PromptRenderException">The range is not inside the text.</exception>
    public static long IndexOf(string text, string search, long? startIndex, long? count, string? stringComparison, SourcePosition position)
    {
        long start = startIndex ?? 0;
        long length = count ?? text.Length - start;
        if (start < 0 || start > text.Length || length < 0 || length > text.Length - start)
        {
            throw position.Fail("the range to search is outside the text");
        }

        return text.IndexOf(search, (int)start, (int)length, stringComparison == nameof(StringComparison.OrdinalIgnoreCase) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
