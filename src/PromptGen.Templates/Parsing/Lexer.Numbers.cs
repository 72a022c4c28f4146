using System.Globalization;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Templates.Parsing;

/// <content>Numbers: 32 and 64 bit integers, doubles and decimals.</content>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        int start = _position;
        if (Current == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B')
        {
            SkipNumberLike();
            BadNumber(TemplateCodes.Unsupported, start, "Hexadecimal and binary numbers are not part of the language; write the number in decimal");
            return;
        }

        SkipDigits(allowUnderscore: true);
        bool hasUnderscore = _source.IndexOf('_', start, _position - start) >= 0;
        bool isFraction = false;
        if (Current == '.' && IsDigit(Peek(1)))
        {
            isFraction = true;
            _position++;
            SkipDigits(allowUnderscore: false);
            SkipExponent();
        }

        int digitsEnd = _position;
        char suffix = Current is 'd' or 'D' or 'm' or 'M' ? char.ToLowerInvariant(Current) : '\0';
        if (suffix != '\0')
        {
            _position++;
        }

        if (_position < _source.Length && (char.IsLetterOrDigit(Current) || Current == '_'))
        {
            SkipNumberLike();
            BadNumber(TemplateCodes.BadLiteral, start, "This is no number; write digits such as `12`, `1.5` or `1.5m`, or put a space before what follows");
            return;
        }

        if (Current == '.' && IsAmbiguousDot(Peek(1)))
        {
            _position++;
            BadNumber(TemplateCodes.BadLiteral, start, "A number may not end with a point; write for example `1.0`");
            return;
        }

        AddNumber(start, digitsEnd, isFraction, hasUnderscore, suffix);
    }

    private void AddNumber(int start, int digitsEnd, bool isFraction, bool hasUnderscore, char suffix)
    {
        string text = _source.Substring(start, digitsEnd - start);
        bool isFloat = isFraction || suffix != '\0';
        if (hasUnderscore && isFloat)
        {
            BadNumber(TemplateCodes.BadLiteral, start, "Only whole numbers may hold `_`");
        }
        else if (suffix == 'm')
        {
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            {
                Add(TokenKind.Number, start, _position, value);
            }
            else
            {
                BadNumber(TemplateCodes.BadLiteral, start, "This decimal is out of range");
            }
        }
        else if (isFloat)
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value))
            {
                Add(TokenKind.Number, start, _position, value);
            }
            else
            {
                BadNumber(TemplateCodes.BadLiteral, start, "This number is out of range");
            }
        }
        else if (long.TryParse(text.Replace("_", string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out long whole))
        {
            object boxed = whole <= int.MaxValue ? (object)(int)whole : whole;
            Add(TokenKind.Number, start, _position, boxed);
        }
        else
        {
            BadNumber(TemplateCodes.BadLiteral, start, "This whole number is out of range; the greatest is 9223372036854775807");
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether Scriban would take a point before <paramref name="next"/> as part of the number.</summary>
    private static bool IsAmbiguousDot(char next) => next != '.' && (!char.IsLetter(next) || next is 'e' or 'E' or 'f' or 'F' or 'd' or 'D' or 'm' or 'M');

    private void SkipDigits(bool allowUnderscore)
    {
        while (IsDigit(Current) || (allowUnderscore && Current == '_' && IsDigit(Peek(1))))
        {
            _position++;
        }
    }

    private void SkipExponent()
    {
        if (Current is 'e' or 'E')
        {
            int sign = Peek(1) is '+' or '-' ? 1 : 0;
            if (IsDigit(Peek(1 + sign)))
            {
                _position += 1 + sign;
                SkipDigits(allowUnderscore: false);
            }
        }
    }

    private void SkipNumberLike()
    {
        while (_position < _source.Length && (char.IsLetterOrDigit(Current) || Current == '_'))
        {
            _position++;
        }
    }

    /// <summary>Reports a bad number; a zero stands in for it so that no further error follows.</summary>
    private void BadNumber(string code, int start, string message)
    {
        Error(code, start, _position, message);
        Add(TokenKind.Number, start, _position, 0);
    }
}
