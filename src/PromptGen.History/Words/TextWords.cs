using System.Collections.Generic;

namespace PromptGen.History.Words;

/// <summary>A text as its words, its runs of blanks, its line breaks and its other characters one by one; together they are the text again.</summary>
internal static class TextWords
{
    private enum Kind
    {
        Word,
        Blank,
        Sign,
    }

    /// <summary>Splits a text.</summary>
    public static string[] Split(string text)
    {
        var words = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            Kind kind = KindOf(text[start]);
            int end = start + 1;
            while (kind != Kind.Sign && end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return [.. words];
    }

    // Halves of surrogate pairs count as letters, so that no pair is cut.
    private static Kind KindOf(char c) => c switch
    {
        '\n' => Kind.Sign,
        '_' => Kind.Word,
        _ when char.IsWhiteSpace(c) => Kind.Blank,
        _ when char.IsLetterOrDigit(c) || char.IsSurrogate(c) => Kind.Word,
        _ => Kind.Sign,
    };
}
