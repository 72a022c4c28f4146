using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Evaluation;
using Xunit;

namespace PromptGen.Cli.Tests.Importing;

public class LiteralTextTests
{
    [Theory]
    [InlineData("plain } text }} with { braces }", "plain } text }} with { braces }")]
    [InlineData("a {{ b }} c", "a {{ \"{{\" }} b }} c")]
    [InlineData("{{{x}}}", "{{ \"{{\" }}{x}}}")]
    [InlineData("{%{x}%}", "{{ \"{%\" }}{x}%}")]
    [InlineData("{%%%{x", "{{ \"{%%%\" }}{x")]
    [InlineData("{% if %}", "{% if %}")]
    [InlineData("a\r\nb", "a{{ \"\\r\" }}\nb")]
    [InlineData("a\rb", "a{{ \"\\r\" }}b")]
    [InlineData("\r\r\n", "{{ \"\\r\\r\" }}\n")]
    [InlineData("{\r\n", "{{ \"{\\r\" }}\n")]
    [InlineData("{%\r", "{{ \"{%\\r\" }}")]
    [InlineData("\uFEFFa\uFEFFb", "a\uFEFFb")]
    [InlineData("\n\n  text\n\n", "\n\n  text\n\n")]
    [InlineData("---\ntext", "---\ntext")]
    [InlineData("", "")]
    public void Only_what_a_template_would_read_is_escaped(string text, string template)
    {
        Assert.Equal(template, LiteralText.ToTemplate(text));
    }

    /// <summary>Random texts of exactly the characters that mean something to a template, both engines, one compilation.</summary>
    [Fact]
    public void Any_text_renders_as_itself()
    {
        string[] texts = [.. HostileTexts(new Random(20261120)).Take(400), "", "{", "{{", "{{{{{", "{%", "{%{", "\0", "\r", "{{-", "{{~\n", "  {{ x }}  \n", "\t\r\n\t{{"];
        EvaluationCase[] cases =
        [
            .. texts.Select((text, i) => new EvaluationCase { Id = "t" + i, Template = LiteralText.ToTemplate(text), Data = JsonDocument.Parse("{}").RootElement }),
        ];

        IReadOnlyList<EvaluationResult> results = new EvaluationEngine().Evaluate(cases);

        Assert.All(results.Zip(texts), pair =>
        {
            Assert.Empty(pair.First.Errors);
            Assert.Equal(pair.Second, pair.First.Output);
        });
    }

    private static IEnumerable<string> HostileTexts(Random random)
    {
        string[] pieces = ["{", "{", "{{", "}", "}}", "%", "{%{", "}%}", "\r", "\r\n", "\n", " ", "\t", "-", "~", "#", "\"", "\\", "\0", "\u0085", "\u2028", "a", "x = 1", "end", "é", "🙂", "---\n", "b\uFEFF"];
        while (true)
        {
            var text = new StringBuilder();
            for (int i = random.Next(1, 12); i > 0; i--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            yield return text.ToString();
        }
    }
}
