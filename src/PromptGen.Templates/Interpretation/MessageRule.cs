using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// What the text of a message is. Whatever renders chat prompts follows this one rule:
/// <list type="number">
/// <item>A message is everything written between its role tag and the next role tag, <c>history</c> or the end.</item>
/// <item>ONE line break directly behind the role tag is dropped while the prompt is compiled: when the statement next to the
/// role in the same block is text and begins with a line break. What a value writes is never touched, and neither is a line
/// break behind an <c>end</c> or an <c>include</c>.</item>
/// <item>White space (<see cref="char.IsWhiteSpace(char)"/>) at the end of the rendered message is dropped at run time.</item>
/// <item>A message without text stays a message.</item>
/// <item>White space outside any message, before the first role or behind <c>history</c>, is dropped; other text there fails.</item>
/// <item>Indentation (<see cref="BoundStatement.Indent"/>) starts anew in each message, as at the start of a template, and a
/// partial that holds role tags or <c>history</c> is included without any.</item>
/// </list>
/// </summary>
internal static class MessageRule
{
    /// <summary>The text of statement <paramref name="index"/> as it is rendered; empty when nothing is left of it.</summary>
    internal static string TextOf(IReadOnlyList<BoundStatement> statements, int index)
    {
        string text = ((BoundText)statements[index]).Text;
        return index > 0 && statements[index - 1] is BoundRole && text.Length > 0 && text[0] == '\n' ? text.Substring(1) : text;
    }

    /// <summary>How much of a text is left when white space at its end is left out.</summary>
    internal static int TrimmedLength(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        while (length > 0 && char.IsWhiteSpace(text[length - 1]))
        {
            length--;
        }

        return length;
    }
}
