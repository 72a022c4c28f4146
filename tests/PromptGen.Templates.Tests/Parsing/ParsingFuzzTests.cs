using System;
using System.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>The parser on input that nobody wrote: it ends, does not throw, says the same twice and points into the source.</summary>
public sealed class ParsingFuzzTests : ParsingTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{%%{", "}%%}", " ", "\n", "\t", ";", "if", "else", "end", "for", "in", "case", "when",
        "capture", "break", "continue", "func", "do", "while", "ret", "with", "include", "role", "history", "this", "null", "true", "a", "b.c", "for.index",
        "x", "string.upcase", "\"s\"", "'q'", "`v`", "\"", "'", "`", "\\", "1", "2.5", "3m", "1..2", "..", "..<", "+", "-", "*", "/", "//", "%", "==", "!=", "<",
        "<=", ">", ">=", "&&", "||", "!", "??", "?", ":", "?.", ".", "|", "|>", ",", "(", ")", "[", "]", "{", "}", "=", "+=", "++", "^", "@", "$", "#", "##", "\0",
        "é", "\u2028", "\uFEFF", "\uD83D\uDE42", "\uD800", "text", "limit:", "offset:", "reversed", "limit: 1",
    ];

    private static readonly string[] Seeds =
    [
        "{{ role \"system\" }}\nYou help {{ name }}.\n{{~ for t in tickets limit:3 ~}}\n- #{{ t.id }} {{ t.subject | string.truncate 10 }}\n{{~ else ~}}none{{~ end ~}}\n{{ role \"user\" }}",
        "{{ case plan }}\n{{ when \"free\", \"pro\" }}one{{ when 2 || 3 }}two{{ else }}other{{ end }}",
        "{{ if a && !b || c ?? \"x\" == 'y' }}{{ x = (a ? 1 : xs[0]) + f x -1 }}{{ else if c }}{%{ {{ raw }} }%}{{ end }}",
        "{{ capture c; for i in 1..5; if i == 3; break; end; i; end; end }}{{ c | string.replace \"a\" \"\\u00e9\" | string.upcase }}",
        "{{ include \"shared/style\" tone: \"warm\" n: (1 + 2) }}{{ user?.address.street }} {{ ## note ## items[0]?.title }}",
    ];

    private static void Check(string template)
    {
        SourceText source = SourceText.From(template);
        var first = new DiagnosticBag();
        TemplateSyntax tree = TemplateParser.Parse(source, 0, first);
        var second = new DiagnosticBag();
        TemplateSyntax again = TemplateParser.Parse(source, 0, second);
        Assert.Equal(first.Items, second.Items);
        Assert.Equal(SyntaxPrinter.Print(tree), SyntaxPrinter.Print(again));
        Assert.All(first.Items, d => Assert.True(d.Span.Start >= 0 && d.Span.Length >= 0 && d.Span.End <= source.Length));
        bool hasMissing = false;
        foreach (SyntaxNode node in SyntaxPrinter.Nodes(tree))
        {
            Assert.True(node.Span.Start >= 0 && node.Span.Length >= 0 && node.Span.End <= source.Length);
            hasMissing |= node is MissingSyntax;
        }

        Assert.True(first.HasErrors || !hasMissing, "A hole without an error: " + template);
    }

    [Fact]
    public void Random_pieces()
    {
        var random = new Random(20261120);
        for (int i = 0; i < 20_000; i++)
        {
            var template = new StringBuilder();
            int length = random.Next(1, 40);
            for (int j = 0; j < length; j++)
            {
                template.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : string.Empty);
            }

            Check((random.Next(2) == 0 ? "{{ " : string.Empty) + template);
        }
    }

    [Fact]
    public void Random_statements()
    {
        // Mostly well-formed brackets, so that the depths of the parser are reached.
        var random = new Random(4711);
        for (int i = 0; i < 20_000; i++)
        {
            var template = new StringBuilder();
            int length = random.Next(1, 12);
            for (int j = 0; j < length; j++)
            {
                template.Append("{{ ");
                int words = random.Next(1, 8);
                for (int k = 0; k < words; k++)
                {
                    template.Append(Pieces[random.Next(10, Pieces.Length)]).Append(' ');
                }

                template.Append("}} ");
            }

            Check(template.ToString());
        }
    }

    [Fact]
    public void Mutations_of_good_templates()
    {
        var random = new Random(99);
        for (int i = 0; i < 20_000; i++)
        {
            var template = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
            int changes = random.Next(1, 6);
            for (int j = 0; j < changes && template.Length > 1; j++)
            {
                int at = random.Next(template.Length);
                switch (random.Next(4))
                {
                    case 0: template.Remove(at, Math.Min(random.Next(1, 8), template.Length - at)); break;
                    case 1: template.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                    case 2: template[at] = (char)random.Next(0x20, 0x7F); break;
                    default: template.Length = at; break;
                }
            }

            Check(template.ToString());
        }
    }

    [Fact]
    public void Random_characters()
    {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++)
        {
            char[] characters = new char[random.Next(1, 60)];
            for (int j = 0; j < characters.Length; j++)
            {
                characters[j] = random.Next(4) == 0 ? (char)random.Next(0x10000) : "{}%-~ \n\"'`#;|()[]"[random.Next(17)];
            }

            Check(new string(characters));
        }
    }

    [Fact]
    public void Every_beginning_of_a_good_template()
    {
        foreach (string seed in Seeds)
        {
            Parse(seed, out DiagnosticBag diagnostics);
            Assert.False(diagnostics.HasErrors, seed);
            for (int i = 0; i <= seed.Length; i++)
            {
                Check(seed.Substring(0, i));
            }
        }
    }
}
