using System.Collections.Generic;

namespace PromptGen.Catalog.Yaml;

/// <summary>The brackets and braces that are open at a place of a YAML text, told by eye: quotes, comments and plain text are passed over.</summary>
internal static class OpenBrackets
{
    /// <summary>Offsets of the brackets that are open just before <paramref name="end"/>, the innermost last.</summary>
    public static IReadOnlyList<int> Before(string text, int end)
    {
        var open = new List<int>();

        // A bracket means something where a value begins, and everywhere between other brackets.
        bool beginsValue = true;
        for (int i = 0; i < end; i++)
        {
            char c = text[i];
            if (c == '#' && (i == 0 || IsBlank(text[i - 1])))
            {
                i = LineEnd(text, i) - 1;
            }
            else if (c is '"' or '\'' && beginsValue)
            {
                i = ClosingQuote(text, i, end) ?? end;
                beginsValue = false;
            }
            else if (c is '[' or '{' && (beginsValue || open.Count > 0))
            {
                open.Add(i);
                beginsValue = true;
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
                beginsValue = false;
            }
            else if (c == '\n')
            {
                beginsValue = true;
            }
            else if (!IsBlank(c))
            {
                bool isMark = c is ':' or '-' && (i + 1 >= text.Length || IsBlank(text[i + 1]));
                beginsValue = isMark || (open.Count > 0 && c is ',' or ':');
            }
        }

        return open;
    }

    /// <summary>The offset of the quote that closes the one at <paramref name="open"/>; null when there is none before <paramref name="end"/>.</summary>
    public static int? ClosingQuote(string text, int open, int end)
    {
        char quote = text[open];
        for (int i = open + 1; i < end; i++)
        {
            bool isDoubled = quote == '\'' && text[i] == quote && i + 1 < end && text[i + 1] == quote;
            if (isDoubled || (quote == '"' && text[i] == '\\'))
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Where the line of an offset ends: at its line break, or with the text.</summary>
    public static int LineEnd(string text, int offset)
    {
        int end = text.IndexOf('\n', offset);
        return end < 0 ? text.Length : end;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';
}
