using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules;

/// <summary>Advice on a draft that compiles: what is said, and the text under it.</summary>
public sealed class TemplateRuleTests
{
    private const string Partials = "kind: partial\ninputs:\n  line: { type: string, trust: untrusted, max_length: 10 }";

    [Theory]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }", "{{ role 'system' }}Say {{ text }}.", "text", "`text` is untrusted and reaches a system message; write it in a user message, behind `{{ role \"user\" }}`")]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }", "{{ role 'developer' }}{{ capture c }}{{ text }}{{ end }}{{ x = c }}{{ x | string.upcase }}", "x | string.upcase", "`text` is untrusted and reaches a developer message through `c` and `x`; write")]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }\n  on: bool", "{{ role 'user' }}{{ if on }}{{ role 'system' }}{{ end }}{{ text }}", "text", "`text` is untrusted and may reach a system message; write")]
    [InlineData("a: { type: string, trust: untrusted, max_length: 9 }\n  b: { type: string, trust: untrusted, max_length: 9 }", "{{ role 'system' }}{{ a + b }}", "a + b", "`a` and `b` are untrusted and reach a system message; write them in")]
    [InlineData("rows: { type: list, items: { text: { type: string, trust: untrusted, max_length: 9 } } }", "{{ role 'system' }}{{ for r in rows }}{{ r.text }}{{ end }}", "r.text", "`rows.text` is untrusted and reaches a system message through `r`; write")]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }", "{{ role 'system' }}{{ include 'quote' line: text }}", "include 'quote' line: text", "`text` is untrusted and reaches a system message through `line` of `quote`; write")]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }", "{{ include 'order' line: text }}", "include 'order' line: text", "`text` is untrusted and reaches a system message through `line` of `order`; write")]
    public void Untrusted_text_in_instructions(string inputs, string body, string at, string message)
    {
        (string Code, string At, string Message) finding = Assert.Single(Advice($"inputs:\n  {inputs}", body));

        Assert.Equal(("PG2050", at), (finding.Code, finding.At));
        Assert.StartsWith(message, finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }", "{{ role 'system' }}Be kind.{{ role 'user' }}{{ text }}")]
    [InlineData("text: { type: string, trust: untrusted, max_length: 9 }", "Text alone has no messages: {{ text }}")]
    [InlineData("name: string", "{{ role 'system' }}{{ name }}{{ include 'quote' line: name }}{{ include 'order' line: name }}")]
    [InlineData("age: { type: int, trust: untrusted }", "{{ role 'system' }}{{ age }}{{ role 'user' }}{{ age }}")]
    public void Untrusted_text_elsewhere(string inputs, string body) => Assert.Empty(Advice($"inputs:\n  {inputs}", body));

    [Fact]
    public void A_partial_answers_for_the_messages_that_it_opens()
    {
        Assert.Equal(("PG2050", "line"), Assert.Single(Advice(Partials, "{{ role 'system' }}{{ line }}")) is var found ? (found.Code, found.At) : default);
        Assert.Empty(Advice(Partials, "{{ line }}"));
    }

    [Theory]
    [InlineData("text: { type: string, trust: untrusted }", "{{ text }}", "text")]
    [InlineData("text: { type: string?, trust: untrusted }", "{{ text }}", "text")]
    [InlineData("page:\n    type: object\n    trust: untrusted\n    fields:\n      size: int\n      title: string", "{{ page.title }}", "page.title")]
    [InlineData("rows: { type: list, items: { id: int, text: { type: string, trust: untrusted } } }", "{{ rows.size }}", "rows.text")]
    [InlineData("rows: { type: list, items: { type: list, items: { type: object, fields: { text: { type: string, trust: untrusted } } } } }", "{{ rows.size }}", "rows.text")]
    [InlineData("words: { type: list, items: string, trust: untrusted }", "{{ words }}", null)]
    [InlineData("text: { type: string, trust: untrusted, max_length: 3 }\n  name: string\n  age: { type: int, trust: untrusted }", "{{ text }}{{ name }}{{ age }}", null)]
    public void Untrusted_text_without_a_limit(string inputs, string body, string? path)
    {
        (string Code, string At, string Message)[] findings = Advice($"inputs:\n  {inputs}", body);

        if (path is null)
        {
            Assert.Empty(findings);
            return;
        }

        (string code, string at, string message) = Assert.Single(findings);
        Assert.Equal(("PG2051", path.Split('.')[^1]), (code, at));
        Assert.Equal($"`{path}` is untrusted and may have any length; say how long it may be, such as `max_length: 2000`", message);
    }

    [Theory]
    [InlineData("{{ name }}", "")]
    [InlineData("plain", "name")]
    [InlineData("{{ if name != null }}x{{ end }}", "")]
    [InlineData("{{ include 'quote' line: name }}", "")]
    [InlineData("{{ for name in [1] }}{{ name }}{{ end }}", "name")]
    [InlineData("{{ for i in 1..2 limit: name.size }}{{ i }}{{ end }}", "")]
    [InlineData("{{# name #}}{{ x = 'name'; x }}", "name")]
    public void Unused_inputs(string body, string at)
    {
        (string Code, string At, string Message)[] findings = Advice("inputs: { name: string }", body);

        Assert.Equal(at.Length == 0 ? [] : new[] { ("PG2052", at) }, findings.Select(f => (f.Code, f.At)));
        Assert.All(findings, f => Assert.Equal("The input `name` is never read; remove it, or write it somewhere: `{{ name }}`", f.Message));
    }

    [Fact]
    public void An_input_called_history_is_read_by_that_word() => Assert.Empty(Advice("inputs: { history: string }", "{{ history }}"));

    [Fact]
    public void Inputs_of_partials_are_used_too() =>
        Assert.Equal(("PG2052", "line"), Assert.Single(Advice(Partials, "plain")) is var found ? (found.Code, found.At) : default);

    [Theory]
    [InlineData("{{ if name }}a{{ else }}b{{ end }}", "b", "This is never reached: `name` before it always holds: it is never missing, and whatever is there is true; ask `name != \"\"`, or remove it")]
    [InlineData("{{ if name == 'a' && false }}a{{ end }}", "if name == 'a' && false", "This is never reached: its condition never holds here; correct the condition, or remove the branch")]
    [InlineData("{{ case name }}{{ when 'a' }}b{{ when 'a' }}c{{ end }}", "when 'a'", "This is never reached: its condition never holds here; correct the condition, or remove the branch")]
    [InlineData("{{ for i in 1..2 }}{{ break }}{{ name }}{{ end }}", "name", "This is never reached: every way before it leaves the loop or its turn; remove it, or move it before the `break` or `continue`")]
    [InlineData("{{ for i in [1] }}{{ name }}{{ else }}none{{ end }}", "none", "This is never reached: the list `[1]` is never empty; remove it")]
    [InlineData("{{ if name == 'a' }}a{{ else if name != 'a' }}b{{ else }}c{{ end }}", "c", "This is never reached: the branches before it take every value; remove it")]
    public void Branches_that_nothing_reaches(string body, string at, string message) =>
        Assert.Equal(("PG2053", at, message), Assert.Single(Advice("inputs: { name: string }", body)));

    [Fact]
    public void A_file_with_errors_gets_no_advice() => Assert.Empty(Advice("inputs: { name: string }", "{{ nobody }}"));

    private static (string Code, string At, string Message)[] Advice(string frontMatter, string body)
    {
        FileSet files = new FileSet()
            .With("promptgen.yaml", "owners: [support]")
            .Release("quote", "1.0.0", $"---\n{Partials}\n---\n> {{{{ line }}}}")
            .Release("order", "1.0.0", $"---\n{Partials}\n---\n{{{{ role \"system\" }}}}{{{{ line }}}}")
            .With("p/p.prompt", $"---\n{frontMatter}\n---\n{body}\n");
        SourceText source = PromptText.Source(files.Files["p/p.prompt"]);
        return [.. CatalogueReview.Review(new ReviewSubject(files.Read(), [])).Where(f => f.Path == "prompts/p/p.prompt" && f.Diagnostic.Code.StartsWith("PG205", System.StringComparison.Ordinal)).Select(f => PromptText.Located(source, f))];
    }
}
