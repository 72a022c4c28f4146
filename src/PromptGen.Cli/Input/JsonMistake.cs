using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PromptGen.Cli.Input;

/// <summary>Says what to do where a line stopped being JSON, told from the line itself rather than from the words of the parser.</summary>
internal static partial class JsonMistake
{
    private enum Awaited
    {
        Name,
        Colon,
        Value,
        Comma,
        Nothing,
    }

    /// <summary>What is wrong, in words.</summary>
    /// <param name="line">Valid UTF-8.</param>
    /// <param name="deepest">How deep the parser follows.</param>
    /// <param name="exception">Where the parser gave up.</param>
    public static string Explain(ReadOnlySpan<byte> line, int deepest, JsonException exception)
    {
        if (exception.BytePositionInLine is not { } position)
        {
            return DuplicateName().Match(exception.Message) is { Success: true } twice ? $"{twice.Groups["name"].Value} is there twice; keep one" : "a name is there twice; keep one";
        }

        int at = (int)Math.Min(position, line.Length);
        Stack<byte> open = Scan(line[..at], out Awaited awaited, out int openQuote);
        if (openQuote >= 0)
        {
            return InString(line, at);
        }

        return line[at..].IndexOfAnyExcept(" \t\r"u8) < 0 ? $"the line ends too early: {Missing(open)}"
            : open.Count >= deepest ? $"values are nested more than {deepest} deep"
            : OfCharacter(line, at, open, awaited);
    }

    private static string OfCharacter(ReadOnlySpan<byte> line, int at, Stack<byte> open, Awaited awaited)
    {
        char c = (char)line[at];
        char before = line[..at].TrimEnd(" \t\r"u8) is { IsEmpty: false } read ? (char)read[^1] : ' ';
        switch (c)
        {
            case '\'' or (>= '\u0080'):
                return "names and text are in double quotes: \"";
            case '/' or '#':
                return "comments are not read here; remove it";
            case '}' or ']' when before == ',':
                return $"remove the comma before this '{c}'";
            case '}' or ']' when open.Count == 0:
                return $"nothing is open that this '{c}' could close";
            case '}' or ']' when c != Closing(open.Peek()):
                return $"a '{Closing(open.Peek())}' is missing before this '{c}'";
            case ',' when awaited is Awaited.Name or Awaited.Value:
                return "a value is missing before this comma, or the comma is one too many";
        }

        return awaited switch
        {
            Awaited.Nothing => "one line holds one object; put what stands behind it in a line of its own",
            Awaited.Name => "a name in double quotes is missing here",
            Awaited.Colon => "a ':' is missing before this",
            _ when IsOfNumber(c) && (awaited == Awaited.Value || IsOfNumber(before)) || IsOfNumber(before) && before is not ((>= '0' and <= '9') or 'e') => "a number is written as in 12, -0.5 or 1e6",
            Awaited.Value when c is '}' or ']' => "a value is missing before this",
            _ when awaited == Awaited.Value || char.IsAsciiLetter(before) => "this is no JSON value: text is in double quotes, and true, false and null are in lower case",
            _ => "a ',' is missing before this, or a quote within text is not written as \\\"",
        };
    }

    private static string InString(ReadOnlySpan<byte> line, int at)
    {
        if (at >= line.Length)
        {
            return "the line ends within a text; close it with \"";
        }

        if (line[at] < ' ')
        {
            return FormattableString.Invariant($"U+{line[at]:X4} cannot stand in a text as it is; write \\{(line[at] == '\t' ? "t" : FormattableString.Invariant($"u{line[at]:x4}"))}");
        }

        int backslash = line[..at].LastIndexOf((byte)'\\');
        return line[backslash..at].StartsWith("\\u"u8)
            ? "'\\u' takes 4 hexadecimal digits; for a backslash itself write \\\\"
            : $"'{Encoding.UTF8.GetString(line[backslash..at])}{(char.IsAscii((char)line[at]) ? (char)line[at] : ' ')}' is no escape; for a backslash itself write \\\\";
    }

    /// <summary>Follows what could be read: which brackets are open, and what was to come next.</summary>
    private static Stack<byte> Scan(ReadOnlySpan<byte> read, out Awaited awaited, out int openQuote)
    {
        var open = new Stack<byte>();
        awaited = Awaited.Value;
        openQuote = -1;
        for (int i = 0; i < read.Length; i++)
        {
            byte c = read[i];
            if (openQuote >= 0)
            {
                i += c == '\\' ? 1 : 0;
                if (c == '"')
                {
                    openQuote = -1;
                    awaited = awaited == Awaited.Name ? Awaited.Colon : Awaited.Comma;
                }
            }
            else if (c is (byte)'{' or (byte)'[')
            {
                open.Push(c);
                awaited = c == '{' ? Awaited.Name : Awaited.Value;
            }
            else if (c == '"')
            {
                openQuote = i;
            }
            else if (c is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
            {
                awaited = Behind(c, open);
            }
        }

        return open;
    }

    private static Awaited Behind(byte c, Stack<byte> open)
    {
        if (c is (byte)'}' or (byte)']' && open.Count > 0)
        {
            open.Pop();
        }

        return c switch
        {
            (byte)',' => open.TryPeek(out byte inner) && inner == '{' ? Awaited.Name : Awaited.Value,
            (byte)':' => Awaited.Value,
            _ => open.Count == 0 ? Awaited.Nothing : Awaited.Comma,
        };
    }

    private static string Missing(Stack<byte> open) =>
        open.Count == 0 ? "a value is missing" : $"'{string.Concat(open.Select(Closing).Take(8))}' is missing";

    private static char Closing(byte open) => open == '[' ? ']' : '}';

    private static bool IsOfNumber(char c) => c is (>= '0' and <= '9') or '+' or '-' or '.';

    [GeneratedRegex("^Duplicate property (?<name>'.*') ", RegexOptions.Singleline)]
    private static partial Regex DuplicateName();
}
