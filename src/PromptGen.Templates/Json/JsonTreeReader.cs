using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace PromptGen.Templates.Json;

/// <summary>
/// Reads JSON (RFC 8259) strictly: no key twice in an object, no half of a surrogate pair, nothing behind the value. Hostile text costs time and memory in proportion to its length.
/// </summary>
public sealed class JsonTreeReader
{
    /// <summary>How deep values may be nested.</summary>
    public const int DeepestNesting = 64;

    private readonly string _text;
    private int _at;

    private JsonTreeReader(string text) => _text = text;

    /// <summary>Reads one value.</summary>
    /// <param name="text">The whole text.</param>
    /// <exception cref="JsonProblemException">The text is no such JSON.</exception>
    public static JsonValue Read(string text)
    {
        var reader = new JsonTreeReader(text ?? throw new ArgumentNullException(nameof(text)));
        reader.SkipBlanks();
        JsonValue root = reader.ReadValue(0);
        reader.SkipBlanks();
        return reader._at == text.Length ? root : throw reader.Refuse("the text ends here; remove what follows");
    }

    private JsonValue ReadValue(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw Refuse("values are nested more than " + DeepestNesting.ToString(CultureInfo.InvariantCulture) + " deep");
        }

        int start = _at;
        switch (Peek())
        {
            case '{':
                return ReadObject(start, depth);
            case '[':
                return ReadList(start, depth);
            case '"':
                return JsonValue.Scalar(JsonKind.Text, ReadText(), start);
            case '-' or (>= '0' and <= '9'):
                return JsonValue.Scalar(JsonKind.Number, ReadNumber(), start);
            case 't' when TakeWord("true"):
                return JsonValue.Scalar(JsonKind.Bool, "true", start);
            case 'f' when TakeWord("false"):
                return JsonValue.Scalar(JsonKind.Bool, "false", start);
            case 'n' when TakeWord("null"):
                return JsonValue.Scalar(JsonKind.Null, "", start);
            default:
                throw Expected("a value");
        }
    }

    private JsonValue ReadObject(int start, int depth)
    {
        var members = new List<KeyValuePair<string, JsonValue>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        _at++;
        SkipBlanks();
        while (Peek() != '}')
        {
            if (members.Count > 0)
            {
                Take(',', "',' or '}'");
                SkipBlanks();
            }

            int place = _at;
            string name = Peek() == '"' ? ReadText() : throw Expected("a key in double quotes");
            if (!names.Add(name))
            {
                _at = place;
                throw Refuse("the key '" + JsonValue.Show(name) + "' is here twice");
            }

            SkipBlanks();
            Take(':', "':'");
            SkipBlanks();
            members.Add(new KeyValuePair<string, JsonValue>(name, ReadValue(depth + 1)));
            SkipBlanks();
        }

        _at++;
        return JsonValue.ObjectOf(members, start);
    }

    private JsonValue ReadList(int start, int depth)
    {
        var items = new List<JsonValue>();
        _at++;
        SkipBlanks();
        while (Peek() != ']')
        {
            if (items.Count > 0)
            {
                Take(',', "',' or ']'");
                SkipBlanks();
            }

            items.Add(ReadValue(depth + 1));
            SkipBlanks();
        }

        _at++;
        return JsonValue.ListOf(items, start);
    }

    private string ReadText()
    {
        int start = ++_at;
        _at += CountPlain();

        // Most strings are plain characters and need no second copy.
        if (Peek() == '"')
        {
            return _text.Substring(start, _at++ - start);
        }

        var text = new StringBuilder(_text, start, _at - start, Math.Max(16, (_at - start) * 2));
        for (int place = _at; Peek() != '"'; place = _at)
        {
            int plain = CountPlain();
            if (plain > 0 && !char.IsHighSurrogate(text[text.Length - 1]))
            {
                text.Append(_text, _at, plain);
                _at += plain;
                continue;
            }

            char c = _at < _text.Length ? _text[_at] : throw Refuse("a string is not closed");
            _at++;
            if (c < ' ')
            {
                _at = place;
                throw Refuse("a string holds the control character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + "; JSON writes it as an escape");
            }

            text.Append(c == '\\' ? ReadEscape() : c);
            CheckSurrogates(text, place);
        }

        if (text.Length > 0 && char.IsHighSurrogate(text[text.Length - 1]))
        {
            throw Refuse("a string holds half of a surrogate pair");
        }

        _at++;
        return text.ToString();
    }

    /// <summary>How many characters from here on stand in a string for themselves and alone.</summary>
    private int CountPlain()
    {
        int end = _at;
        while (end < _text.Length && _text[end] is not ('"' or '\\') && _text[end] >= ' ' && !char.IsSurrogate(_text[end]))
        {
            end++;
        }

        return end - _at;
    }

    private char ReadEscape()
    {
        char c = Peek();
        _at++;
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= _text.Length && int.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code):
                _at += 4;
                return (char)code;
            default:
                _at -= 2;
                throw Refuse("there is no such escape in JSON");
        }
    }

    // A low half follows a high one, and nothing else does.
    private void CheckSurrogates(StringBuilder text, int place)
    {
        int last = text.Length - 1;
        bool followsHigh = last > 0 && char.IsHighSurrogate(text[last - 1]);
        if (followsHigh != char.IsLowSurrogate(text[last]))
        {
            _at = place;
            throw Refuse("a string holds half of a surrogate pair");
        }
    }

    private string ReadNumber()
    {
        int start = _at;
        TakeIf('-');
        if (!TakeIf('0'))
        {
            TakeDigits();
        }

        if (TakeIf('.'))
        {
            TakeDigits();
        }

        if (TakeIf('e') || TakeIf('E'))
        {
            _ = TakeIf('+') || TakeIf('-');
            TakeDigits();
        }

        return _text.Substring(start, _at - start);
    }

    private void TakeDigits()
    {
        int start = _at;
        while (Peek() is >= '0' and <= '9')
        {
            _at++;
        }

        if (_at == start)
        {
            throw Expected("a digit");
        }
    }

    private bool TakeIf(char c)
    {
        bool isThere = Peek() == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void Take(char c, string name)
    {
        if (!TakeIf(c))
        {
            throw Expected(name);
        }
    }

    private bool TakeWord(string word)
    {
        bool isThere = string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;
        _at += isThere ? word.Length : 0;
        return isThere;
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    // Behind the end stands NUL, which JSON has nowhere either.
    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private JsonProblemException Expected(string what) => Refuse("expected " + what + (_at >= _text.Length ? ", found the end of the text" : ""));

    private JsonProblemException Refuse(string message) => new(new JsonProblem(Math.Min(_at, _text.Length), "$", message));
}
