using System;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Templates.Parsing;

/// <content>Names, operators, white space and comments.</content>
internal sealed partial class Lexer
{
    // Names that were read, each where its letters send it; a name that comes later takes the place over.
    private readonly string?[] _names = new string?[32];

    /// <summary>Reads one token, or white space or a comment, which give none. It always moves on.</summary>
    private void ReadCode(ref int braces)
    {
        char c = Current;
        if (c == '\n')
        {
            ReadNewLine();
        }
        else if (char.IsWhiteSpace(c))
        {
            _position++;
        }
        else if (c == '_' || char.IsLetter(c))
        {
            ReadIdentifier();
        }
        else if (c is >= '0' and <= '9')
        {
            ReadNumber();
        }
        else if (c is '"' or '\'')
        {
            ReadString();
        }
        else if (c == '`')
        {
            ReadVerbatimString();
        }
        else if (c == '#')
        {
            ReadComment();
        }
        else if (c is '{' or '}')
        {
            ReadBrace(ref braces);
        }
        else
        {
            ReadOperator(c);
        }
    }

    private void ReadNewLine()
    {
        int start = _position;
        while (_position < _source.Length && char.IsWhiteSpace(Current))
        {
            _position++;
        }

        Add(TokenKind.NewLine, start, _position);
    }

    private void ReadIdentifier()
    {
        int start = _position;
        while (_position < _source.Length && IsNamePart(_source[_position]))
        {
            _position++;
        }

        Add(TokenKind.Identifier, start, _position, NameFrom(start));
    }

    private static bool IsNamePart(char c) => c is (>= 'a' and <= 'z') or '_' || char.IsLetter(c) || char.IsDigit(c);

    /// <summary>The name up to here. The keywords that stand in most templates, and a name that stood here before, are no new strings.</summary>
    private string NameFrom(int start)
    {
        ReadOnlySpan<char> name = _source.AsSpan(start, _position - start);
        string? keyword = name.Length switch
        {
            2 when name[0] == 'i' => name[1] == 'f' ? "if" : name[1] == 'n' ? "in" : null,
            3 when name[0] == 'e' => "end",
            3 when name[0] == 'f' => "for",
            4 when name[0] == 'e' => "else",
            _ => null,
        };
        if (keyword is not null && name.SequenceEqual(keyword.AsSpan()))
        {
            return keyword;
        }

        ref string? known = ref _names[(name[0] + name[name.Length - 1] + name.Length) & (_names.Length - 1)];
        if (known is null || !name.SequenceEqual(known.AsSpan()))
        {
            known = name.ToString();
        }

        return known;
    }

    /// <summary>Skips <c># to the end of the line</c> or <c>## to the next two signs ##</c>; both end before <c>}}</c>.</summary>
    private void ReadComment()
    {
        bool isMulti = Peek(1) == '#';
        _position += isMulti ? 2 : 1;
        while (_position < _source.Length && !IsCodeExit())
        {
            if (isMulti && Current == '#' && Peek(1) == '#')
            {
                _position += 2;
                return;
            }

            if (!isMulti && Current == '\n')
            {
                return;
            }

            _position++;
        }
    }

    private bool IsCodeExit()
    {
        int at = WhitespaceControl.IsMark(Current) ? 1 : 0;
        return Peek(at) == '}' && Peek(at + 1) == '}';
    }

    private void ReadBrace(ref int braces)
    {
        if (Current == '{')
        {
            braces++;
            Add(TokenKind.OpenBrace, _position, _position + 1);
        }
        else
        {
            braces--;
            Add(TokenKind.CloseBrace, _position, _position + 1);
        }

        _position++;
    }

    private void ReadOperator(char c)
    {
        char next = Peek(1);
        char third = Peek(2);
        switch (c)
        {
            case '(': Take(TokenKind.OpenParen, 1); break;
            case ')': Take(TokenKind.CloseParen, 1); break;
            case '[': Take(TokenKind.OpenBracket, 1); break;
            case ']': Take(TokenKind.CloseBracket, 1); break;
            case ',': Take(TokenKind.Comma, 1); break;
            case ':': Take(TokenKind.Colon, 1); break;
            case ';': Take(TokenKind.Semicolon, 1); break;
            case '.' when next == '.' && third == '<': Take(TokenKind.DotDotLess, 3); break;
            case '.' when next == '.' && third == '.': Take(TokenKind.Unsupported, 3); break;
            case '.' when next == '.': Take(TokenKind.DotDot, 2); break;
            case '.': Take(TokenKind.Dot, 1); break;
            case '?' when next == '?' && third == '=': Take(TokenKind.Unsupported, 3); break;
            case '?' when next == '?': Take(TokenKind.QuestionQuestion, 2); break;
            case '?' when next == '.': Take(TokenKind.QuestionDot, 2); break;
            case '?' when next == '!': Take(TokenKind.Unsupported, 2); break;
            case '?': Take(TokenKind.Question, 1); break;
            case '|' when next == '|': Take(TokenKind.OrOr, 2); break;
            case '|' when next == '>': Take(TokenKind.Pipe, 2); break;
            case '|': Take(TokenKind.Pipe, 1); break;
            case '&' when next == '&': Take(TokenKind.AndAnd, 2); break;
            case '=' when next == '=': Take(TokenKind.EqualEqual, 2); break;
            case '=': Take(TokenKind.Assign, 1); break;
            case '!' when next == '=': Take(TokenKind.BangEqual, 2); break;
            case '!': Take(TokenKind.Bang, 1); break;
            case '<' when next == '=': Take(TokenKind.LessEqual, 2); break;
            case '<' when next == '<': Take(TokenKind.Unsupported, 2); break;
            case '<': Take(TokenKind.Less, 1); break;
            case '>' when next == '=': Take(TokenKind.GreaterEqual, 2); break;
            case '>' when next == '>': Take(TokenKind.Unsupported, 2); break;
            case '>': Take(TokenKind.Greater, 1); break;
            case '+' when next is '+' or '=': Take(TokenKind.Unsupported, 2); break;
            case '+': Take(TokenKind.Plus, 1); break;
            case '-' when next is '-' or '=': Take(TokenKind.Unsupported, 2); break;
            case '-': Take(TokenKind.Minus, 1); break;
            case '*' when next == '=': Take(TokenKind.Unsupported, 2); break;
            case '*': Take(TokenKind.Star, 1); break;
            case '/' when next == '/' && third == '=': Take(TokenKind.Unsupported, 3); break;
            case '/' when next == '/': Take(TokenKind.SlashSlash, 2); break;
            case '/' when next == '=': Take(TokenKind.Unsupported, 2); break;
            case '/': Take(TokenKind.Slash, 1); break;
            case '%' when next == '=': Take(TokenKind.Unsupported, 2); break;
            case '%': Take(TokenKind.Percent, 1); break;
            case '^' when next == '^': Take(TokenKind.Unsupported, 2); break;
            case '$' when next == '$': Take(TokenKind.Unsupported, 2); break;
            case '^' or '@' or '$' or '&': Take(TokenKind.Unsupported, 1); break;
            default: ReadBadCharacter(c); break;
        }
    }

    private void Take(TokenKind kind, int length)
    {
        Add(kind, _position, _position + length);
        _position += length;
    }

    private void ReadBadCharacter(char c)
    {
        int length = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        string shown = c is '\0' || char.IsControl(c) || char.IsSurrogate(c) && length == 1 ? "U+" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture) : _source.Substring(_position, length);
        Error(TemplateCodes.Syntax, _position, _position + length, $"The character `{shown}` has no meaning in code");
        Take(TokenKind.Bad, length);
    }
}
