using System;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <summary>
/// Cuts a template into tokens, in one pass from left to right. This part changes between text, escape blocks and code;
/// the others read what stands in code.
/// </summary>
internal sealed partial class Lexer
{
    // A first guess at the number of tokens goes by the code blocks: a text before each, its two ends, and a few words.
    private const int FewestTokens = 4;
    private const int TokensOfBlock = 8;
    private const int FewestUnitsOfToken = 2;

    private readonly string _source;
    private readonly int _bodyStart;
    private readonly DiagnosticBag _diagnostics;
    private Token[] _tokens;
    private int _count;
    private int _position;

    private Lexer(SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        _source = source.Text;
        _bodyStart = bodyStart;
        _diagnostics = diagnostics;
        _tokens = new Token[FewestTokens + Math.Min(CountBlocks(_source, bodyStart) * TokensOfBlock, (source.Length - bodyStart) / FewestUnitsOfToken)];
        _position = bodyStart;
    }

    /// <summary>The tokens of the body; the last one is <see cref="TokenKind.EndOfFile"/>, and the array may have room behind it.</summary>
    public static Token[] Read(SourceText source, int bodyStart, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, bodyStart, diagnostics);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private static int CountBlocks(string source, int start)
    {
        int count = 0;
        for (int at = source.IndexOf("{{", start, StringComparison.Ordinal); at >= 0; at = source.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _position + ahead < _source.Length ? _source[_position + ahead] : '\0';

    private void ReadAll()
    {
        while (_position < _source.Length)
        {
            ReadText();
            if (_position >= _source.Length)
            {
                break;
            }

            int percents = CountPercents(_position + 1);
            if (percents > 0)
            {
                ReadEscapeBlock(percents);
            }
            else
            {
                ReadCodeBlock();
            }
        }

        Add(TokenKind.EndOfFile, _source.Length, _source.Length);
    }

    /// <summary>Reads text up to the next <c>{{</c> or <c>{%{</c>.</summary>
    private void ReadText()
    {
        int start = _position;
        char mark = '\0';
        while (true)
        {
            int next = _source.AsSpan(_position).IndexOfAny('{', '\0');
            if (next < 0)
            {
                _position = _source.Length;
                break;
            }

            _position += next;
            if (_source[_position] == '\0')
            {
                Error(TemplateCodes.Syntax, _position, _position + 1, "A NUL character cannot be part of a template; remove it");
            }
            else if (IsOpening(out mark))
            {
                break;
            }

            _position++;
        }

        int end = WhitespaceControl.TrimEnd(_source, start, _position, mark);
        if (end > start)
        {
            Add(TokenKind.Text, start, end);
        }
    }

    /// <summary>Whether a <c>{{</c> or <c>{%{</c> is here, and the mark of white space control behind it.</summary>
    private bool IsOpening(out char mark)
    {
        int brace = _position + 1 + CountPercents(_position + 1);
        mark = '\0';
        if (brace >= _source.Length || _source[brace] != '{')
        {
            return false;
        }

        mark = brace + 1 < _source.Length ? _source[brace + 1] : '\0';
        return true;
    }

    private int CountPercents(int start)
    {
        int end = start;
        while (end < _source.Length && _source[end] == '%')
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Reads <c>{%{ ... }%}</c>; the number of percent signs must be the same at both ends.</summary>
    private void ReadEscapeBlock(int percents)
    {
        int open = _position;
        _position += percents + 2;
        if (WhitespaceControl.IsMark(Current))
        {
            _position++;
        }

        int start = _position;
        string closing = "}" + new string('%', percents) + "}";
        int close = _source.IndexOf(closing, start, StringComparison.Ordinal);
        if (close < 0)
        {
            Error(TemplateCodes.Unterminated, open, start, $"The escape block is never closed; add `{closing}`");
            Add(TokenKind.EscapedText, start, _source.Length);
            _position = _source.Length;
            return;
        }

        char mark = close > start && WhitespaceControl.IsMark(_source[close - 1]) ? _source[close - 1] : '\0';
        int end = mark == '\0' ? close : close - 1;
        if (end > start)
        {
            Add(TokenKind.EscapedText, start, end);
        }

        int nul = _source.IndexOf('\0', start, end - start);
        if (nul >= 0)
        {
            Error(TemplateCodes.Syntax, nul, nul + 1, "A NUL character cannot be part of a template; remove it");
        }

        _position = WhitespaceControl.TrimStart(_source, close + closing.Length, mark);
    }

    private void ReadCodeBlock()
    {
        int open = _position;
        _position += 2;
        if (WhitespaceControl.IsMark(Current))
        {
            _position++;
        }

        bool followsText = _count > 0 && _tokens[_count - 1].Kind == TokenKind.Text;
        string? indent = followsText ? WhitespaceControl.IndentBehind(_source, _bodyStart, _tokens[_count - 1].End) : null;
        Add(TokenKind.CodeEnter, open, _position, indent);

        int enter = _count - 1;
        int braces = 0;
        while (_position < _source.Length)
        {
            if (TryReadCodeExit(braces))
            {
                return;
            }

            if (Current == '{' && Peek(1) == '{' && braces == 0)
            {
                Error(TemplateCodes.Unterminated, open, open + 2, "The code block is not closed before the next `{{`; add `}}`");
                CutAtLineBreak(enter);
                Add(TokenKind.CodeExit, _position, _position);
                return;
            }

            if (Current == '}' && braces == 0)
            {
                Error(TemplateCodes.Syntax, _position, _position + 1, "A code block ends with `}}`; a single `}` is taken for that");
                Add(TokenKind.CodeExit, _position, ++_position);
                return;
            }

            ReadCode(ref braces);
        }

        Error(TemplateCodes.Unterminated, open, open + 2, "The code block is never closed; add `}}`");
        CutAtLineBreak(enter);
        Add(TokenKind.CodeExit, _position, _position);
    }

    /// <summary>
    /// Reads <c>}}</c>. Within braces that are still open only a third brace in a row tells it from two closing braces;
    /// braces are an error anyway, so that this guess only keeps the rest of the file readable.
    /// </summary>
    private bool TryReadCodeExit(int braces)
    {
        char mark = WhitespaceControl.IsMark(Current) ? Current : '\0';
        int at = mark == '\0' ? 0 : 1;
        if (Peek(at) != '}' || Peek(at + 1) != '}' || braces > 1 || (braces == 1 && Peek(at + 2) == '}'))
        {
            return false;
        }

        Add(TokenKind.CodeExit, _position, _position + at + 2);
        _position = WhitespaceControl.TrimStart(_source, _position + at + 2, mark);
        return true;
    }

    /// <summary>Forgets what stands behind the first line of a code block that is not closed: it was not meant as code.</summary>
    private void CutAtLineBreak(int enter)
    {
        for (int i = enter + 1; i < _count; i++)
        {
            if (_tokens[i].Kind == TokenKind.NewLine)
            {
                _count = i;
                return;
            }
        }
    }

    private void Add(TokenKind kind, int start, int end, object? value = null)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count++] = new Token(kind, start, end, value);
    }

    private void Error(string code, int start, int end, string message) => _diagnostics.Error(code, TextSpan.FromBounds(start, end), message);
}
