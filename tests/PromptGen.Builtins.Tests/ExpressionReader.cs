using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Builtins.Tests;

/// <summary>
/// Reads the small part of the template language that test cases are written in: literals, lists of literals, the data of
/// <see cref="SampleData"/>, parentheses, direct and piped calls with positional and named arguments.
/// </summary>
internal sealed class ExpressionReader
{
    private readonly string _text;
    private int _position;

    private ExpressionReader(string text) => _text = text;

    /// <summary>Reads, checks and evaluates.</summary>
    public static Expression Read(string text)
    {
        ExpressionReader reader = new(text);
        Expression expression = reader.ReadPipe();
        return reader.AtEnd ? expression : throw new FormatException("Left over in " + text + ": " + text[reader._position..]);
    }

    private bool AtEnd
    {
        get
        {
            SkipSpace();
            return _position == _text.Length;
        }
    }

    private Expression ReadPipe()
    {
        Expression left = ReadCallOrPrimary(null);
        while (Take('|'))
        {
            left = ReadCallOrPrimary(left);
        }

        return left;
    }

    private Expression ReadCallOrPrimary(Expression? piped)
    {
        SkipSpace();
        int start = _position;
        string name = ReadName();
        if (name.IndexOf('.', StringComparison.Ordinal) < 0)
        {
            _position = start;
            return ReadPrimary();
        }

        string[] parts = name.Split('.');
        BuiltinFunction function = BuiltinCatalogue.Find(parts[0], parts[1]) ?? throw new FormatException("No function " + name);
        Expression?[] arguments = new Expression?[function.Parameters.Count];
        int next = 0;
        if (piped is not null)
        {
            arguments[next++] = piped;
        }

        while (!AtEnd && _text[_position] is not ('|' or ')'))
        {
            int index = next++;
            int before = _position;
            if (ReadName() is { Length: > 0 } label && Take(':'))
            {
                index = function.Parameters.ToList().FindIndex(p => p.Name == label);
            }
            else
            {
                _position = before;
            }

            arguments[index] = ReadPrimary();
        }

        return Expression.Call(function, arguments);
    }

    private Expression ReadPrimary()
    {
        SkipSpace();
        char c = _text[_position];
        if (Take('('))
        {
            Expression inner = ReadPipe();
            return Take(')') ? inner : throw new FormatException("No ) in " + _text);
        }

        if (c is '"' or '\'')
        {
            return Text(ReadString());
        }

        if (Take('['))
        {
            return ReadList();
        }

        if (char.IsDigit(c) || c == '-')
        {
            return Number(ReadNumber());
        }

        string name = ReadName();
        return name switch
        {
            "true" or "false" => new Expression(PromptType.Bool, TemplateValue.From(name == "true"), name, name),
            _ => SampleData.Find(name),
        };
    }

    private Expression ReadList()
    {
        List<Expression> items = [];
        while (!Take(']'))
        {
            items.Add(ReadPrimary());
            _ = Take(',');
        }

        PromptType element = items[0].Type;
        return new Expression(
            PromptType.ListOf(element),
            ArrayShape.ToValue([.. items.Select(i => i.Value)]),
            "((IReadOnlyList<" + CSharpCall.TypeName(element) + ">)new " + CSharpCall.TypeName(element) + "[] { " + string.Join(", ", items.Select(i => i.CSharp)) + " })",
            null);
    }

    private static Expression Text(string value) => new(PromptType.String, TemplateValue.From(value), SymbolDisplay.FormatLiteral(value, quote: true), value);

    private static Expression Number(string text) =>
        text.EndsWith('m') ? new(PromptType.Decimal, TemplateValue.From(decimal.Parse(text[..^1], CultureInfo.InvariantCulture)), "(" + text + ")", null)
        : text.Contains('.', StringComparison.Ordinal) ? new(PromptType.Number, TemplateValue.From(double.Parse(text, CultureInfo.InvariantCulture)), "(" + text + "d)", text)
        : new(PromptType.Int, TemplateValue.From(long.Parse(text, CultureInfo.InvariantCulture)), "(" + text + "L)", text);

    private string ReadNumber()
    {
        int start = _position++;
        while (_position < _text.Length && (char.IsDigit(_text[_position]) || _text[_position] is '.' or 'm'))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private string ReadString()
    {
        char quote = _text[_position++];
        StringBuilder builder = new();
        while (_text[_position] != quote)
        {
            char c = _text[_position++];
            if (c != '\\')
            {
                builder.Append(c);
                continue;
            }

            c = _text[_position++];
            if (c == 'u')
            {
                builder.Append((char)int.Parse(_text.AsSpan(_position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                _position += 4;
            }
            else
            {
                builder.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'a' => '\a', '0' => '\0', _ => c });
            }
        }

        _position++;
        return builder.ToString();
    }

    private string ReadName()
    {
        SkipSpace();
        int start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '_' or '.') && !(start == _position && char.IsDigit(_text[_position])))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (_position < _text.Length && _text[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ')
        {
            _position++;
        }
    }
}
