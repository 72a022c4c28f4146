using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PromptGen.Language.Tests.Random;

/// <summary>
/// Writes random templates that are well typed for <see cref="RandomData.Inputs"/>: nested loops, conditions, cases, captures,
/// assignments and expressions of every scalar type, with white-space control and indentation thrown in. A chat template also
/// opens messages, assigns variables again and includes the partials of <see cref="RandomPartials"/>.
/// </summary>
internal sealed class RandomTemplate(System.Random random, bool isChat = false)
{
    private static readonly string[] Roles = ["system", "system", "developer", "user", "user", "assistant", "tool"];

    private static readonly string[] Texts = ["Hello ", "\n", "  ", "\n  ", "\n\t", "- ", "line one\nline two\n", "text } } { { ", "\u00e9\u4e2d\ud83d\ude00", "# head\n", "a\"b'c\\d ", "{%{ {{ raw }} }%}"];
    private static readonly string[] Strings = ["\"\"", "\"a\"", "'b c'", "\"x\\ny\"", "\"\\u00e9\"", "`q\"t`", "\"Red\""];
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, Kind Kind)> _locals = [];
    private int _names;
    private int _loops;
    private int _captures;

    private enum Kind
    {
        String,
        Int,
        Number,
        Bool,
    }

    /// <summary>A template of some statements.</summary>
    public string Next()
    {
        _text.Clear();
        _locals.Clear();
        _names = 0;
        _loops = 0;
        _captures = 0;
        if (isChat)
        {
            Role();
        }

        if (random.Next(10) < 7)
        {
            Block(random.Next(2) == 0);
        }

        Statements(depth: 0, count: random.Next(2, 6));
        return _text.ToString();
    }

    private void Statements(int depth, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (isChat && random.Next(4) == 0)
            {
                Message();
                continue;
            }

            switch (random.Next(10))
            {
                case < 3:
                    _text.Append(Pick(Texts));
                    break;
                case < 6:
                    Code(Expression((Kind)random.Next(4), 2));
                    break;
                case 6:
                    Assign();
                    break;
                case 7 when depth < 3:
                    Capture(depth);
                    break;
                default:
                    if (depth < 3)
                    {
                        Block(random.Next(2) == 0, depth);
                    }
                    else
                    {
                        Code(Expression(Kind.String, 1));
                    }

                    break;
            }
        }
    }

    private void Message()
    {
        List<(string Name, Kind Kind)> variables = [.. _locals.Where(l => l.Name[0] is 'x' or 'c')];
        switch (random.Next(5))
        {
            case 0 when variables.Count > 0:
                (string name, Kind kind) = Pick(variables);
                Code(name + " = " + Expression(kind, 2));
                break;
            case 1:
                Code($"include \"quote\" line: {Expression(Kind.String, 1)}");
                break;
            case 2:
                Code($"include \"nested\" line: {Leaf(Kind.String)} items: items");
                break;
            case 3 when _captures == 0:
                Code($"include \"message\" line: {Leaf(Kind.String)}");
                break;
            default:
                Role();
                break;
        }
    }

    // Messages cannot be opened within a capture.
    private void Role()
    {
        if (_captures == 0)
        {
            Code($"role \"{Pick(Roles)}\"");
        }
    }

    private void Block(bool isLoop, int depth = 0)
    {
        int known = _locals.Count;
        if (isLoop)
        {
            Loop(depth, known);
        }
        else if (random.Next(4) == 0)
        {
            Case(depth, known);
        }
        else
        {
            Condition(depth, known);
        }

        Forget(known);
    }

    private void Condition(int depth, int known)
    {
        Code("if " + Expression(Kind.Bool, 2));
        Statements(depth + 1, random.Next(1, 4));
        Forget(known);
        if (random.Next(3) == 0)
        {
            Code("else if " + Expression(Kind.Bool, 1));
            Statements(depth + 1, random.Next(1, 3));
            Forget(known);
        }

        if (random.Next(2) == 0)
        {
            Code("else");
            Statements(depth + 1, random.Next(1, 3));
        }

        Code("end");
    }

    private void Case(int depth, int known)
    {
        bool text = random.Next(2) == 0;
        _text.Append(CultureInfo.InvariantCulture, $"{{{{ case {(text ? "plan" : "count")} }}}}");
        _text.Append(text ? "{{ when \"free\" }}" : "{{ when 1, 2 }}");
        Statements(depth + 1, random.Next(1, 3));
        Forget(known);
        _text.Append(text ? "{{ when \"pro\", \"enterprise\" }}" : "{{ when 3 }}");
        Statements(depth + 1, 1);
        Forget(known);
        Code("else");
        Statements(depth + 1, 1);
        Code("end");
    }

    private void Loop(int depth, int known)
    {
        string name = "v" + _names++;
        (string source, Kind? kind) = Pick<(string, Kind?)>(
        [
            ("tags", Kind.String),
            ("scores", Kind.Int),
            ("items", null),
            ("(tags | array.sort)", Kind.String),
            ("(scores | array.reverse)", Kind.Int),
            ("[1, 2, 3]", Kind.Int),
            ("1..3", Kind.Int),
            ("none", Kind.String),
            ("(items | array.map \"title\")", Kind.String),
            ("(name | string.split \" \")", Kind.String),
        ]);
        string options = Pick(["", "", " limit:2", " offset:1", " reversed", " offset:1 limit:1"]);
        Code($"for {name} in {source}{options}");
        _loops++;
        if (kind is { } element)
        {
            _locals.Add((name, element));
        }
        else
        {
            _locals.Add((name + ".title", Kind.String));
            _locals.Add((name + ".qty", Kind.Int));
            _locals.Add((name + ".cost", Kind.Number));
            _locals.Add((name + ".done", Kind.Bool));
        }

        Code(Pick(["for.index", "for.rindex", "for.first", "for.last", "for.even", "for.odd", "for.length"]));
        Statements(depth + 1, random.Next(1, 4));
        if (random.Next(5) == 0)
        {
            _text.Append(Pick(["{{ if for.index == 1; ", "{{ if for.index == 1; ", "{{ if true; ", "{{ if vip || !vip; "])).Append(Pick(["break", "continue"])).Append("; end }}");
            Statements(depth + 1, 1);
        }

        _loops--;
        Forget(known);
        if (random.Next(4) == 0)
        {
            Code("else");
            Statements(depth + 1, 1);
        }

        Code("end");
    }

    private void Assign()
    {
        var kind = (Kind)random.Next(4);
        string name = "x" + _names++;
        Code(name + " = " + Expression(kind, 2));
        _locals.Add((name, kind));
    }

    private void Capture(int depth)
    {
        int known = _locals.Count;
        string name = "c" + _names++;
        Code("capture " + name);
        _captures++;
        Statements(depth + 1, random.Next(1, 3));
        _captures--;
        Code("end");
        Forget(known);
        _locals.Add((name, Kind.String));
    }

    private string Expression(Kind kind, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return Leaf(kind);
        }

        string Sub(Kind k) => Expression(k, depth - 1);
        return kind switch
        {
            Kind.String => random.Next(11) switch
            {
                0 => $"({Sub(Kind.String)} + {Sub(Kind.String)})",
                1 => $"({Sub(Kind.String)} + {Sub(Kind.Int)})",
                2 => $"({Sub(Kind.String)} | string.{Pick(["upcase", "downcase", "capitalize", "strip", "lstrip", "rstrip", "handleize", "strip_newlines"])})",
                3 => $"({Sub(Kind.String)} | string.replace {Pick(["\"a\"", "\" \"", "\"e\""])} {Leaf(Kind.String)})",
                4 => $"({Sub(Kind.String)} | string.{Pick(["append", "prepend", "remove"])} {Pick(["\"z\"", "\"a\"", "\"l\""])})",
                5 => $"({Sub(Kind.Bool)} ? {Sub(Kind.String)} : {Sub(Kind.String)})",
                6 => $"(note ?? {Sub(Kind.String)})",
                7 => $"({Sub(Kind.String)} | string.truncate {random.Next(4, 12)})",
                8 => $"(tags | array.join {Leaf(Kind.String)})",
                9 => $"({Sub(Kind.Number)} | math.format \"F2\")",
                _ => $"(when | date.add_days {random.Next(1, 40)} | date.to_string '%Y-%m-%d')",
            },
            Kind.Int => random.Next(8) switch
            {
                0 => $"({Sub(Kind.Int)} + {Leaf(Kind.Int)})",
                1 => $"({Sub(Kind.Int)} - {Leaf(Kind.Int)})",
                2 => $"({Leaf(Kind.Int)} * {random.Next(0, 5)})",
                3 => $"({Sub(Kind.Int)} // {random.Next(1, 5)})",
                4 => $"({Sub(Kind.Int)} % {random.Next(1, 5)})",
                5 => $"({Sub(Kind.String)} | string.size)",
                6 => $"({Sub(Kind.Int)} | math.abs)",
                _ => $"({Pick(["tags", "scores", "items"])} | array.size)",
            },
            Kind.Number => random.Next(6) switch
            {
                0 => $"({Sub(Kind.Number)} + {Sub(Kind.Number)})",
                1 => $"({Sub(Kind.Number)} - {Leaf(Kind.Int)})",
                2 => $"({Sub(Kind.Number)} * {Leaf(Kind.Number)})",
                3 => $"({Sub(Kind.Int)} / {random.Next(1, 9)})",
                4 => $"({Sub(Kind.Number)} | math.round {random.Next(0, 4)})",
                _ => $"({Sub(Kind.Number)} | math.{Pick(["ceil", "floor", "abs"])})",
            },
            _ => random.Next(9) switch
            {
                0 => $"({Sub(Kind.Int)} {Comparison()} {Sub(Kind.Int)})",
                1 => $"({Sub(Kind.Number)} {Comparison()} {Sub(Kind.Number)})",
                2 => $"({Sub(Kind.String)} {Pick(["==", "!=", "<", ">="])} {Sub(Kind.String)})",
                3 => $"({Sub(Kind.Bool)} && {Sub(Kind.Bool)})",
                4 => $"({Sub(Kind.Bool)} || {Sub(Kind.Bool)})",
                5 => $"(!{Sub(Kind.Bool)})",
                6 => "(note == null)",
                7 => $"({Sub(Kind.String)} | string.{Pick(["contains", "starts_with", "ends_with"])} {Pick(["\"a\"", "\"e\"", "\"\""])})",
                _ => "(tags | array.contains \"red\")",
            },
        };
    }

    private string Leaf(Kind kind)
    {
        var locals = _locals.Where(l => l.Kind == kind).ToList();
        if (locals.Count > 0 && random.Next(2) == 0)
        {
            return Pick(locals).Name;
        }

        return kind switch
        {
            Kind.String => random.Next(3) == 0 ? Pick(Strings) : Pick(["name", "city", "empty", "plan", "user.first", "user.address.street"]),
            Kind.Int => random.Next(3) == 0 ? random.Next(0, 99).ToString(CultureInfo.InvariantCulture) : Pick(["count", "zero", "big", "user.age", "scores.size"]),
            Kind.Number => random.Next(3) == 0 ? Pick(["1.5", "0.1", "100.25"]) : Pick(["price", "ratio"]),
            _ => Pick(["vip", "blocked", "true", "false"]),
        };
    }

    private string Comparison() => Pick(["==", "!=", "<", "<=", ">", ">="]);

    private void Code(string code)
    {
        _text.Append(Pick(["{{ ", "{{ ", "{{ ", "{{- ", "{{~ "])).Append(code).Append(Pick([" }}", " }}", " }}", " -}}", " ~}}"]));
    }

    private void Forget(int known) => _locals.RemoveRange(known, _locals.Count - known);

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
