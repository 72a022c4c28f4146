using System;
using System.Linq;
using System.Text;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Random sources never make the binder throw, and what it accepts keeps every promise of the bound tree.</summary>
public sealed class FuzzTests(ITestOutputHelper output) : BindingTests
{
    private static readonly string[] Values =
    [
        "name", "note", "vip", "flag", "count", "limit", "price", "total", "day", "at", "due", "plan", "tone", "tags", "scores", "extras",
        "user", "manager", "items", "user.first", "user.nick", "manager?.age", "manager.first", "items[0]?.title", "tags[1]", "x", "y", "z", "u",
        "1", "0", "2.5", "1.5m", "\"a\"", "'pro'", "null", "true", "[]", "[1, 2]", "1..3", "u.title", "for.index", "name.size", "due?.year",
    ];

    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", ">=", "&&", "||", "??"];

    private static readonly string[] Functions =
    [
        "string.upcase", "string.append 'b'", "string.size", "array.size", "array.first", "array.map 'title'", "array.sort 'qty'", "array.sort", "array.add 1",
        "array.join ','", "math.plus 1", "math.round 1", "math.ceil", "date.add_days 1", "date.to_string '%Y'", "object.default 'd'", "string.truncate 3", "array.concat tags",
        "array.uniq", "array.contains 'a'", "string.slice 0", "string.nope", "object.typeof", "string.to_int",
    ];

    [Fact]
    public void Random_templates_bind_or_are_refused()
    {
        int accepted = 0;
        for (int seed = 0; seed < 6_000; seed++)
        {
            string template = new Source(new Random(seed)).Block(3);
            BoundTemplate? bound = null;
            DiagnosticBag? diagnostics = null;
            Exception? thrown = Record.Exception(() => bound = Bind(template, PromptKind.Text, null, out diagnostics, out _));
            Assert.True(thrown is null, $"{seed}: {template}\n{thrown}");
            Assert.True(bound is not null || diagnostics!.HasErrors, template);
            if (bound is not null)
            {
                accepted++;
                thrown = Record.Exception(() => TreeChecker.Check(bound));
                Assert.True(thrown is null, $"{seed}: {template}\n{thrown}");
                thrown = Record.Exception(() => MeaningTests.Render(bound, seed % 2 == 0));
                Assert.True(thrown is null or PromptRenderException, $"{seed}: {template}\n{thrown}");
            }
        }

        output.WriteLine($"{accepted} accepted");
        Assert.True(accepted > 500, $"{accepted} accepted");
    }

    [Fact]
    public void Token_soup_is_refused_without_a_throw()
    {
        string[] tokens =
        [
            "{{", "}}", "{{-", "~}}", "if ", "else ", "end ", "for ", "u in ", "tags ", "case ", "when ", "capture ", "x ", "= ", "include ", "\"p\" ", "role ", "\"user\" ",
            "history ", "(", ")", "[", "]", ".", "?.", "?? ", "| ", "string.upcase ", "array.map ", "'title' ", "items ", "user", ".first ", "1 ", "2.5 ", "null ", "+ ", "== ", "? ",
            ": ", "\n", "; ", "text", "break ", "for.index ", "limit: ", "reversed ", "!", "-", ",", "..",
        ];
        for (int seed = 0; seed < 6_000; seed++)
        {
            var random = new Random(seed);
            string template = "{{ " + string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => tokens[random.Next(tokens.Length)]));
            PromptKind kind = seed % 2 == 0 ? PromptKind.Text : PromptKind.Chat;
            Exception? thrown = Record.Exception(() => Bind(template, kind, null, out _, out _));
            Assert.True(thrown is null, $"{seed}: {template}\n{thrown}");
        }
    }

    private sealed class Source(Random random)
    {
        public string Block(int depth)
        {
            var text = new StringBuilder();
            int statements = random.Next(1, 4);
            for (int i = 0; i < statements; i++)
            {
                text.Append(Statement(depth));
            }

            return text.ToString();
        }

        private string Statement(int depth)
        {
            switch (random.Next(depth > 0 ? 9 : 4))
            {
                case 0: return "text ";
                case 1: return "{{ " + Expression(2) + " }}";
                case 2: return "{{ " + Pick(["x", "y", "z"]) + " = " + Expression(2) + " }}";
                case 3: return "{{ " + Pick(["x", "y", "z"]) + " = " + Pick(["1", "\"s\"", "null", "name", "note", "limit"]) + " }}";
                case 4: return "{{ if " + Expression(1) + " }}" + Block(depth - 1) + "{{ else }}" + Block(depth - 1) + "{{ end }}";
                case 5: return "{{ if " + Expression(1) + " }}" + Block(depth - 1) + (random.Next(4) == 0 ? "{{ break }}" : string.Empty) + "{{ end }}";
                case 6: return "{{ for u in " + Pick(["tags", "items", "scores", "1..2", "x", "extras", Expression(1)]) + " }}" + Block(depth - 1) + "{{ end }}";
                case 7: return "{{ capture " + Pick(["x", "y"]) + " }}" + Block(depth - 1) + "{{ end }}";
                default: return "{{ case " + Expression(1) + " }}{{ when " + Expression(0) + " }}" + Block(depth - 1) + "{{ else }}" + Block(depth - 1) + "{{ end }}";
            }
        }

        private string Expression(int depth) => random.Next(depth > 0 ? 7 : 1) switch
        {
            0 or 1 => Pick(Values),
            2 => "(" + Expression(depth - 1) + " " + Pick(Operators) + " " + Expression(depth - 1) + ")",
            3 => "(" + Expression(depth - 1) + " | " + Pick(Functions) + ")",
            4 => "(" + Expression(depth - 1) + " ? " + Expression(depth - 1) + " : " + Expression(depth - 1) + ")",
            5 => Pick(["!", "-"]) + Expression(depth - 1),
            _ => "[" + Expression(depth - 1) + ", " + Expression(depth - 1) + "]",
        };

        private string Pick(string[] choices) => choices[random.Next(choices.Length)];
    }
}
