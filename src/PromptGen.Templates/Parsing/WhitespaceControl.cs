namespace PromptGen.Templates.Parsing;

/// <summary>
/// What <c>{{-</c>, <c>{{~</c>, <c>-}}</c> and <c>~}}</c> take away from the text beside them, and the indentation that a code
/// block starts. The rules are Scriban's: <c>-</c> takes all white space, <c>~</c> takes white space up to a line break, which
/// it keeps on its left and takes on its right.
/// </summary>
internal static class WhitespaceControl
{
    /// <summary>Takes all white space, line breaks too.</summary>
    public const char Greedy = '-';

    /// <summary>Takes white space of one line.</summary>
    public const char OneLine = '~';

    /// <summary>Whether <paramref name="c"/> is one of the two marks.</summary>
    public static bool IsMark(char c) => c is Greedy or OneLine;

    /// <summary>Where the text from <paramref name="start"/> to <paramref name="end"/> ends when a block with <paramref name="mark"/> follows.</summary>
    public static int TrimEnd(string source, int start, int end, char mark)
    {
        if (!IsMark(mark))
        {
            return end;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]) && (mark == Greedy || source[end - 1] != '\n'))
        {
            end--;
        }

        return end;
    }

    /// <summary>Where the text at <paramref name="start"/> starts when a block with <paramref name="mark"/> came before.</summary>
    public static int TrimStart(string source, int start, char mark)
    {
        if (!IsMark(mark))
        {
            return start;
        }

        while (start < source.Length && char.IsWhiteSpace(source[start]))
        {
            start++;
            if (mark == OneLine && source[start - 1] == '\n')
            {
                break;
            }
        }

        return start;
    }

    /// <summary>
    /// The indentation of a code block behind a text that ends at <paramref name="textEnd"/>: the white space before it on its
    /// line, looked up in the untouched source; null when something else is on the line.
    /// </summary>
    public static string? IndentBehind(string source, int bodyStart, int textEnd)
    {
        int start = textEnd;
        while (start > bodyStart && source[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(source[start - 1]))
            {
                return null;
            }

            start--;
        }

        return source.Substring(start, textEnd - start);
    }
}
