using System;
using System.Collections.Generic;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>
/// What is probably wrong where a text stopped being YAML, and what to do. It is told from the text around the place and never from the words of the
/// parser, which speak of its own states.
/// </summary>
internal readonly struct YamlMistake
{
    // What may follow a backslash in double quotes.
    private const string Escapes = "0abt\tnvfre \"/\\N_LPxuU\n";

    private YamlMistake(int start, int length, string message)
    {
        Span = new TextSpan(start, length);
        Message = message;
    }

    /// <summary>Where it is, in the text given.</summary>
    public TextSpan Span { get; }

    /// <summary>What to do, in words.</summary>
    public string Message { get; }

    /// <summary>Looks at a place where the parser gave up.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="start">Where what it could not read starts.</param>
    /// <param name="end">Where it stood when it gave up.</param>
    public static YamlMistake At(string text, int start, int end)
    {
        start = Math.Min(start, text.Length);
        end = Math.Max(start, Math.Min(end, text.Length));
        return TabAsIndentation(text, start, end)
            ?? OfQuotedText(text, start)
            ?? MissingSpace(text, start)
            ?? OfBrackets(text, start)
            ?? OfCharacter(text, start)
            ?? OfLine(text, start);
    }

    /// <summary>Looks at a text in which the parser failed without saying where.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="last">The last place that it had read.</param>
    public static YamlMistake Behind(string text, int last) =>
        OpenBrackets.Before(text, text.Length) is { Count: > 0 } open
            ? Unclosed(text, open[open.Count - 1])
            : new YamlMistake(Math.Min(last, text.Length), 0, "something here or in the next lines cannot be read; look at its quotes, brackets and indentation");

    // The parser stops before, at or behind the tab, but never further off than the next line.
    private static YamlMistake? TabAsIndentation(string text, int start, int end)
    {
        int last = Math.Min(text.Length, OpenBrackets.LineEnd(text, end) + 1);
        for (int line = LineStart(text, start); line <= last && line < text.Length; line = OpenBrackets.LineEnd(text, line) + 1)
        {
            int at = FirstInLine(text, line, skipTabs: false);
            if (at < text.Length && text[at] == '\t' && FirstInLine(text, line, skipTabs: true) < OpenBrackets.LineEnd(text, line))
            {
                return new YamlMistake(at, 1, "a tab indents this line, and YAML takes only spaces; replace it by spaces");
            }
        }

        return null;
    }

    private static YamlMistake? OfQuotedText(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('"' or '\''))
        {
            return null;
        }

        int lineEnd = OpenBrackets.LineEnd(text, start);
        if (OpenBrackets.ClosingQuote(text, start, lineEnd) is not { } close)
        {
            return new YamlMistake(start, lineEnd - start, $"the quote that opens here is not closed; end the text with {text[start]} on the same line");
        }

        for (int i = text.IndexOf('\\', start, close - start); text[start] == '"' && i >= 0 && i < close; i = text.IndexOf('\\', i + 2, Math.Max(0, close - i - 2)))
        {
            bool isHex = text[i + 1] is 'x' or 'u' or 'U';
            if (isHex && !HasDigits(text, i + 2, text[i + 1]))
            {
                return new YamlMistake(i, 2, $"'\\{text[i + 1]}' takes {DigitsOf(text[i + 1])} hexadecimal digits; for a backslash itself write '\\\\'");
            }

            if (!isHex && Escapes.IndexOf(text[i + 1]) < 0)
            {
                return new YamlMistake(i, 2, $"{Quoted.Show(text.Substring(i, 2))} is no escape; for a backslash itself write '\\\\', or put the text in single quotes");
            }
        }

        return null;
    }

    // The parser takes 'a:1' for text that goes on in the next line and complains there.
    private static YamlMistake? MissingSpace(string text, int start)
    {
        int here = LineStart(text, start);
        return OfOneLine(text, here) ?? (here > 0 ? OfOneLine(text, LineStart(text, here - 1)) : null);

        static YamlMistake? OfOneLine(string text, int line)
        {
            int from = FirstInLine(text, line, skipTabs: true);
            int end = OpenBrackets.LineEnd(text, line);
            int colon = text.IndexOf(':', from, end - from);
            bool isKey = colon > from && colon + 1 < end && text[colon + 1] is not (' ' or '\t' or '/') && text.IndexOf(": ", from, end - from, StringComparison.Ordinal) < 0;
            for (int i = from; isKey && i < colon; i++)
            {
                isKey = char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-';
            }

            return isKey ? new YamlMistake(colon, 1, $"a space is missing behind this colon; write {Quoted.Show(text.Substring(from, colon - from) + ": " + text.Substring(colon + 1, end - colon - 1).TrimEnd())}") : null;
        }
    }

    private static YamlMistake? OfBrackets(string text, int start)
    {
        IReadOnlyList<int> open = OpenBrackets.Before(text, start);
        char c = start < text.Length ? text[start] : '\n';
        if (open.Count == 0)
        {
            return c is ']' or '}' ? new YamlMistake(start, 1, $"nothing is open that this '{c}' could close; remove it, or put the text in quotes") : null;
        }

        int inner = open[open.Count - 1];
        char closing = Closing(text[inner]);
        if (c is ']' or '}' && c != closing)
        {
            return new YamlMistake(start, 1, $"a '{closing}' is missing before this '{c}': it closes the '{text[inner]}' before it");
        }

        return start >= OpenBrackets.LineEnd(text, inner) ? Unclosed(text, inner)
            : c == ',' ? new YamlMistake(start, 1, "a value is missing before this comma; write one, or remove the comma")
            : c == ':' ? new YamlMistake(start, 1, "this colon is one too many; put text that holds ': ' in quotes")
            : new YamlMistake(start, 0, $"a ',' or a '{closing}' is missing before this; put text with commas, colons or brackets in quotes");
    }

    private static YamlMistake? OfCharacter(string text, int start)
    {
        char c = start < text.Length ? text[start] : '\n';
        return c switch
        {
            '@' or '`' or '%' or ',' => new YamlMistake(start, 1, $"'{c}' cannot begin a key or a value; put the text in quotes"),
            '*' or '&' or '!' => new YamlMistake(start, 1, $"'{c}' at the beginning of a value has a meaning of its own in YAML; put the text in quotes"),
            '|' or '>' => new YamlMistake(start, 1, $"nothing stands behind '{c}' in its line: the text begins in the next one; or put the text in quotes"),
            _ => null,
        };
    }

    private static YamlMistake OfLine(string text, int start)
    {
        int line = LineStart(text, start);
        int first = FirstInLine(text, line, skipTabs: true);
        int end = OpenBrackets.LineEnd(text, line);
        string words = text.Substring(first, end - first);
        bool isInValue = text.IndexOf(": ", first, Math.Max(0, Math.Min(start, end) - first), StringComparison.Ordinal) >= 0;
        char c = start < text.Length ? text[start] : '\n';
        return start > first && isInValue && c == ':' ? new YamlMistake(start, 1, "a second ': ' in one line; put text that holds a colon in quotes")
            : start > first && isInValue && c == '-' ? new YamlMistake(start, 1, "a list does not begin behind a key; put its first '- ' in the next line, or the text in quotes")
            : start > first && isInValue ? new YamlMistake(start, Math.Max(0, end - start), "this stands behind a value that is complete; write a quote within quoted text as '' in single quotes, or \\\" in double quotes")
            : words.StartsWith("- ", StringComparison.Ordinal) || words == "-" ? new YamlMistake(first, 1, "a list item stands where a key of the lines above is expected; indent it like the other items, or remove the '- '")
            : words.Length > 1 && words[0] == '-' && char.IsLetterOrDigit(words[1]) ? new YamlMistake(first, 1, "a space is missing behind this '-'")
            : words.IndexOf(':') < 0 ? new YamlMistake(first, words.Length, "this line is no key with a value; write 'key: value', or indent it to go on with the text above")
            : new YamlMistake(first, words.IndexOf(':'), "this key stands in no column of the keys above it; indent it like those that it belongs to");
    }

    private static YamlMistake Unclosed(string text, int open) =>
        new(open, 1, $"the '{text[open]}' that opens here is not closed; write '{Closing(text[open])}' at its end");

    private static char Closing(char open) => open == '[' ? ']' : '}';

    private static int DigitsOf(char escape) => escape switch { 'x' => 2, 'u' => 4, _ => 8 };

    private static bool HasDigits(string text, int at, char escape)
    {
        for (int i = at; i < at + DigitsOf(escape); i++)
        {
            if (i >= text.Length || text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static int FirstInLine(string text, int line, bool skipTabs)
    {
        int i = line;
        while (i < text.Length && (text[i] == ' ' || (skipTabs && text[i] == '\t')))
        {
            i++;
        }

        return i;
    }
}
