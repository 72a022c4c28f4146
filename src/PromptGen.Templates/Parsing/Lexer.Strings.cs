using System;
using System.Collections.Generic;
using System.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Templates.Parsing;

/// <content>String literals, with the escapes of Scriban's strings.</content>
internal sealed partial class Lexer
{
    // Once a quote was searched for up to the end of the source, no later search for it can matter: the file has that error.
    private HashSet<char>? _quotesNeverClosed;

    private void ReadString()
    {
        int start = _position;
        char quote = Current;
        if (_quotesNeverClosed is not null && _quotesNeverClosed.Contains(quote))
        {
            GiveUpString(start, quote);
            return;
        }

        _position++;
        int plain = _source.AsSpan(_position).IndexOfAny(quote, '\\', '\0');
        if (plain >= 0 && _source[_position + plain] == quote)
        {
            // Most strings hold nothing special.
            _position += plain + 1;
            Add(TokenKind.String, start, _position, _source.Substring(start + 1, plain));
            return;
        }

        var text = new StringBuilder();
        while (_position < _source.Length && Current != quote)
        {
            char c = Current;
            if (c == '\\')
            {
                ReadEscape(text);
                continue;
            }

            if (c == '\0')
            {
                Error(TemplateCodes.BadLiteral, _position, _position + 1, "A NUL character cannot be part of a template; write `\\0`");
            }

            text.Append(c);
            _position++;
        }

        if (_position >= _source.Length)
        {
            GiveUpString(start, quote);
            return;
        }

        _position++;
        Add(TokenKind.String, start, _position, text.ToString());
    }

    private void ReadEscape(StringBuilder text)
    {
        int start = _position;
        char c = Peek(1);
        _position += 2;
        switch (c)
        {
            case '\n': break;
            case '0': text.Append('\0'); break;
            case '\'' or '"' or '\\': text.Append(c); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case 'n': text.Append('\n'); break;
            case 'r': text.Append('\r'); break;
            case 't': text.Append('\t'); break;
            case 'v': text.Append('\v'); break;
            case 'u': ReadHexEscape(start, 4, text); break;
            case 'x': ReadHexEscape(start, 2, text); break;
            default:
                _position = Math.Min(_position, _source.Length);
                if (start + 1 < _source.Length)
                {
                    Error(TemplateCodes.BadLiteral, start, _position, "This is no escape of a string; use one of `\\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v \\uFFFF \\xFF`, or `\\\\` for a backslash");
                }

                break;
        }
    }

    private void ReadHexEscape(int start, int digits, StringBuilder text)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            int digit = HexDigit(Current);
            if (digit < 0)
            {
                Error(TemplateCodes.BadLiteral, start, _position, $"The escape `\\{_source[start + 1]}` needs {digits} hexadecimal digits");
                return;
            }

            value = (value << 4) | digit;
            _position++;
        }

        text.Append((char)value);
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>Reads <c>`text`</c>, in which only a doubled backtick is special: it stands for one.</summary>
    private void ReadVerbatimString()
    {
        int start = _position;
        if (_quotesNeverClosed is not null && _quotesNeverClosed.Contains('`'))
        {
            GiveUpString(start, '`');
            return;
        }

        var text = new StringBuilder();
        _position++;
        while (_position < _source.Length)
        {
            char c = Current;
            if (c == '`')
            {
                if (Peek(1) != '`')
                {
                    break;
                }

                _position++;
            }
            else if (c == '\0')
            {
                Error(TemplateCodes.BadLiteral, _position, _position + 1, "A NUL character cannot be part of a template; write `\\0` in a quoted string");
            }

            text.Append(c);
            _position++;
        }

        if (_position >= _source.Length)
        {
            GiveUpString(start, '`');
            return;
        }

        _position++;
        Add(TokenKind.String, start, _position, text.ToString());
    }

    /// <summary>Reports a string that is never closed and goes on behind what was probably meant: the rest of the code on its line.</summary>
    private void GiveUpString(int start, char quote)
    {
        (_quotesNeverClosed ??= []).Add(quote);
        int lineEnd = _source.IndexOf('\n', start);
        int end = lineEnd < 0 ? _source.Length : lineEnd;
        int exit = _source.IndexOf("}}", start, end - start, StringComparison.Ordinal);
        _position = exit < 0 ? end : exit;
        Error(TemplateCodes.Unterminated, start, _position, $"The string is never closed; add `{quote}`");
        Add(TokenKind.String, start, _position, string.Empty);
    }
}
