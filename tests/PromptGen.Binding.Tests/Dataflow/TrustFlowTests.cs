using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Dataflow;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Binding.Tests.Dataflow;

/// <summary>Where untrusted text is written, in which messages, and how it came there.</summary>
public sealed class TrustFlowTests
{
    private static readonly PromptType Ticket = PromptType.ObjectOf(
    [
        new("id", PromptType.Int),
        new("subject", PromptType.String, trust: Trust.Untrusted),
        new("team", PromptType.String),
    ]);

    private static readonly IReadOnlyList<FieldDeclaration> Inputs =
    [
        new("name", PromptType.String),
        new("vip", PromptType.Bool),
        new("text", PromptType.String, trust: Trust.Untrusted),
        new("note", PromptType.String.WithOptional(), trust: Trust.Untrusted),
        new("age", PromptType.Int, trust: Trust.Untrusted),
        new("mood", PromptType.EnumOf(["good", "bad"]), trust: Trust.Untrusted),
        new("words", PromptType.ListOf(PromptType.String), trust: Trust.Untrusted),
        new("page", PromptType.ObjectOf([new("title", PromptType.String), new("size", PromptType.Int)]), trust: Trust.Untrusted),
        new("ticket", Ticket),
        new("tickets", PromptType.ListOf(Ticket)),
    ];

    [Theory]
    [InlineData("{{ role 'system' }}{{ text }}", "text System: text")]
    [InlineData("{{ role 'developer' }}{{ text }}", "text Developer: text")]
    [InlineData("{{ role 'user' }}{{ text }}", "text User: text")]
    [InlineData("{{ role 'system' }}{{ name }}{{ vip }}", "")]
    [InlineData("{{ role 'system' }}{{ age }}{{ mood }}{{ text.size }}{{ text == 'a' }}{{ words.size }}{{ page.size }}", "")]
    [InlineData("{{ role 'system' }}{{ if text == 'a' }}yes{{ end }}{{ vip && text == 'a' ? 'x' : name }}", "")]
    [InlineData("{{ role 'system' }}{{ note ?? name }}", "note ?? name System: note")]
    [InlineData("{{ role 'system' }}{{ vip ? name : text }}", "vip ? name : text System: text")]
    [InlineData("{{ role 'system' }}{{ name + text }}", "name + text System: text")]
    [InlineData("{{ role 'system' }}{{ text | string.upcase | string.truncate 9 }}", "text | string.upcase | string.truncate 9 System: text")]
    [InlineData("{{ role 'system' }}{{ name | string.replace 'a' text }}", "name | string.replace 'a' text System: text")]
    [InlineData("{{ role 'system' }}{{ words | array.join ', ' }}", "words | array.join ', ' System: words")]
    [InlineData("{{ role 'system' }}{{ words[0] }}", "words[0] System: words")]
    [InlineData("{{ role 'system' }}{{ words }}", "words System: words")]
    [InlineData("{{ role 'system' }}{{ text | string.split ',' | array.size }}", "")]
    [InlineData("{{ role 'system' }}{{ page.title }}", "page.title System: page")]
    [InlineData("{{ role 'system' }}{{ ticket.subject }}{{ ticket.team }}{{ ticket.id }}", "ticket.subject System: ticket.subject")]
    [InlineData("{{ role 'system' }}{{ tickets | array.map 'subject' }}{{ tickets | array.map 'team' }}", "tickets | array.map 'subject' System: tickets.subject")]
    [InlineData("{{ role 'system' }}{{ tickets[0]?.subject }}", "tickets[0]?.subject System: tickets.subject")]
    public void A_write_is_found_with_its_message(string template, string expected) => Assert.Equal(expected, Found(template));

    [Theory]
    [InlineData("{{ role 'system' }}{{ x = text }}{{ x }}", "x System: text x")]
    [InlineData("{{ role 'system' }}{{ x = text; x = name; x }}", "")]
    [InlineData("{{ role 'system' }}{{ x = name; if vip; x = text; end; x }}", "x System: text x")]
    [InlineData("{{ role 'system' }}{{ x = text; if vip; x = name; else; x = 'a'; end; x }}", "")]
    [InlineData("{{ role 'system' }}{{ x = ticket; x.team; x.subject }}", "x.subject System: ticket.subject x")]
    [InlineData("{{ role 'system' }}{{ x = vip ? ticket : ticket; x.team; x.subject }}", "x.subject System: ticket.subject x")]
    [InlineData("{{ role 'system' }}{{ x = (tickets | array.reverse); x[0]?.team; x[0]?.subject }}", "x[0]?.subject System: tickets.subject x")]
    [InlineData("{{ role 'system' }}{{ x = [name, text]; x[0] }}", "x[0] System: text x")]
    [InlineData("{{ role 'user' }}{{ capture c }}about {{ text }}{{ end }}{{ role 'system' }}{{ c }}", "c System: text c")]
    [InlineData("{{ role 'user' }}{{ capture c }}about {{ age }}{{ end }}{{ role 'system' }}{{ c }}", "")]
    [InlineData("{{ role 'user' }}{{ capture c; capture d; text; end; d; end }}{{ role 'system' }}{{ c }}", "c System: text d c")]
    [InlineData("{{ role 'system' }}{{ for w in words }}{{ w }}{{ end }}", "w System: words w")]
    [InlineData("{{ role 'system' }}{{ for t in tickets }}{{ t.id }}{{ t.team }}{{ t.subject }}{{ end }}", "t.subject System: tickets.subject t")]
    [InlineData("{{ role 'system' }}{{ for w in words }}{{ for.index }}{{ for.last }}{{ else }}none{{ end }}", "")]
    [InlineData("{{ role 'system' }}{{ case text; when 'a'; 'A'; else; name; end }}", "")]
    [InlineData("{{ role 'system' }}{{ case mood; when 'good'; text; end }}", "text System: text")]
    public void Text_is_followed_under_other_names(string template, string expected) => Assert.Equal(expected, Found(template));

    [Theory]
    [InlineData("{{ role 'user' }}{{ if vip }}{{ role 'system' }}{{ end }}{{ text }}", "text System, User: text")]
    [InlineData("{{ if vip }}{{ role 'user' }}{{ else }}{{ role 'assistant' }}{{ end }}{{ text }}", "text User, Assistant: text")]
    [InlineData("{{ role 'system' }}x{{ history }}{{ role 'user' }}{{ text }}", "text User: text")]
    // The turn before left a system message open.
    [InlineData("{{ role 'user' }}{{ for w in [1, 2] }}{{ text }}{{ role 'system' }}s{{ end }}", "text System, User: text")]
    [InlineData("{{ role 'user' }}{{ for w in [1, 2] }}{{ text }}{{ if vip }}{{ role 'system' }}{{ break }}{{ end }}{{ end }}{{ name }}", "text User: text")]
    [InlineData("{{ role 'user' }}{{ for w in [1, 2] }}{{ text }}{{ if vip }}{{ role 'system' }}{{ continue }}{{ end }}{{ end }}", "text System, User: text")]
    [InlineData("{{ role 'user' }}{{ for w in [1, 2] }}{{ if vip }}{{ role 'system' }}{{ break }}{{ end }}{{ end }}{{ text }}", "text System, User: text")]
    [InlineData("{{ role 'user' }}{{ for w in [1, 2] }}{{ break }}{{ role 'system' }}{{ text }}{{ end }}", "")]
    // Three turns carry it from the input to a, from a to b and from b to c.
    [InlineData("{{ role 'system' }}{{ a = ''; b = ''; c = ''; for i in 1..4; c; c = b; b = a; a = text; end }}", "c System: text a b c")]
    public void Every_way_to_a_write_counts(string template, string expected) => Assert.Equal(expected, Found(template));

    [Fact]
    public void A_text_prompt_has_no_messages()
    {
        BoundTemplate template = Bind("{{ text }}", PromptKind.Text);

        Assert.Equal("text Outside: text", Describe(template, TrustFlow.Find(template)));
    }

    [Theory]
    [InlineData("{{ role 'system' }}{{ include 'quote' line: text }}", "include 'quote' line: text System: text line@quote")]
    [InlineData("{{ role 'system' }}{{ include 'quote' line: name }}", "")]
    [InlineData("{{ role 'user' }}{{ include 'quote' line: text }}", "include 'quote' line: text User: text line@quote")]
    [InlineData("{{ include 'system' line: text }}", "include 'system' line: text System: text line@system")]
    [InlineData("{{ include 'opens' }}{{ text }}", "text System: text")]
    [InlineData("{{ role 'system' }}{{ include 'outer' line: text }}", "include 'outer' line: text System: text line@outer kept line@quote")]
    [InlineData("{{ role 'system' }}{{ include 'item' t: ticket }}", "include 'item' t: ticket System: ticket.subject t@item")]
    [InlineData("{{ role 'system' }}{{ include 'item-team' t: ticket }}", "")]
    [InlineData("{{ role 'user' }}{{ capture c }}{{ include 'quote' line: text }}{{ end }}{{ role 'system' }}{{ c }}", "c System: text line@quote c")]
    [InlineData("{{ role 'system' }}{{ include 'quote' line: name }}{{ role 'user' }}{{ include 'quote' line: text }}", "include 'quote' line: text User: text line@quote")]
    public void Text_is_followed_into_partials(string template, string expected) => Assert.Equal(expected, Found(template));

    [Fact]
    public void The_write_in_the_partial_is_named_too()
    {
        BoundTemplate template = Bind("{{ role 'system' }}{{ include 'outer' line: text }}", PromptKind.Chat);

        UntrustedWrite write = Assert.Single(TrustFlow.Find(template));

        Assert.Equal("quote", write.Body.Id);
        Assert.Equal("line", write.Body.Source.ToString(write.Write.Span));
        Assert.Equal(["outer", "quote"], write.Includes.Select(i => i.Partial.Id));
    }

    [Fact]
    public void Another_contract_may_trust_less()
    {
        BoundTemplate template = Bind("{{ role 'system' }}{{ name }}{{ ticket.team }}", PromptKind.Chat);
        PromptType ticket = PromptType.ObjectOf([new("team", PromptType.String, trust: Trust.Untrusted), new("gone", PromptType.String)]);

        Assert.Empty(TrustFlow.Find(template));
        Assert.Empty(TrustFlow.Find(template, [new("name", PromptType.String), new("gone", PromptType.String, trust: Trust.Untrusted)]));
        Assert.Equal(
            "name System: name | ticket.team System: ticket.team",
            Describe(template, TrustFlow.Find(template, [new("ticket", ticket), new("name", PromptType.String, trust: Trust.Untrusted)])));
    }

    [Theory]
    [InlineData("{{ line }}", "line Includer: line")]
    [InlineData("{{ role 'system' }}{{ line }}", "line System: line")]
    [InlineData("{{ if line.size > 3 }}{{ role 'system' }}{{ end }}{{ line }}{{ other }}", "line Includer, System: line")]
    public void A_partial_alone_goes_by_its_own_declarations(string body, string expected)
    {
        var source = new PartialSource("p", "1.0.0", SourceText.From(body), 0, new PromptContract(PromptKind.Partial, [new("line", PromptType.String, trust: Trust.Untrusted), new("other", PromptType.String)]));
        BoundPartial? partial = TemplateBinder.BindPartial(source, TemplateParser.Parse(source.Source, 0, new DiagnosticBag()), new PartialSet(), new DiagnosticBag());

        Assert.Equal(expected, Describe(partial!, TrustFlow.Find(partial!)));
    }

    [Fact]
    public void What_is_too_long_to_follow_is_taken_for_untrusted()
    {
        // A chain of variables that passes one text on by one place a turn, in loops within loops.
        string chain = string.Concat(Enumerable.Range(0, 900).Select(i => $"v{899 - i} = v{898 - i}; ")).Replace("v-1", "text", System.StringComparison.Ordinal);
        string start = string.Concat(Enumerable.Range(0, 900).Select(i => $"v{i} = ''; "));
        string template = "{{ role 'user' }}{{ s = name; " + start + string.Concat(Enumerable.Repeat("for i in 1..2; ", 20)) + chain + string.Concat(Enumerable.Repeat("end; ", 20)) + " }}{{ v899 }}{{ role 'system' }}{{ s }}{{ name }}";

        // Of names that were not followed nothing is known, so they count as every untrusted input there is.
        string found = Found(template);
        Assert.Contains("v899 User: text", found, System.StringComparison.Ordinal);
        Assert.Contains("s System: text", found, System.StringComparison.Ordinal);
        Assert.DoesNotContain("name ", found, System.StringComparison.Ordinal);
    }

    private static string Found(string template)
    {
        BoundTemplate bound = Bind(template, PromptKind.Chat);
        return Describe(bound, TrustFlow.Find(bound));
    }

    private static string Describe(BoundBody body, IEnumerable<UntrustedWrite> writes) => string.Join(" | ", writes.Select(w =>
        $"{body.Source.ToString(w.Place)} {w.Open}: {w.Input}{string.Concat(w.Route.Select(s => " " + s.Name + (s.Partial is null ? "" : "@" + s.Partial)))}"));

    private static BoundTemplate Bind(string template, PromptKind kind)
    {
        PartialSet partials = new PartialSet()
            .Add("quote", "> {{ line }}", new FieldDeclaration("line", PromptType.String, trust: Trust.Untrusted))
            .Add("system", "{{ role 'system' }}{{ line }}", new FieldDeclaration("line", PromptType.String))
            .Add("opens", "{{ role 'system' }}")
            .Add("outer", "{{ kept = line }}{{ include 'quote' line: kept }}", new FieldDeclaration("line", PromptType.String))
            .Add("item", "{{ t.team }}{{ t.subject }}", new FieldDeclaration("t", Ticket))
            .Add("item-team", "{{ t.team }}", new FieldDeclaration("t", Ticket));
        SourceText source = SourceText.From(template);
        var diagnostics = new DiagnosticBag();
        BoundTemplate? bound = TemplateBinder.Bind("p", source, TemplateParser.Parse(source, 0, diagnostics), new PromptContract(kind, Inputs), partials, diagnostics);
        Assert.True(bound is not null, template + ": " + string.Join("; ", diagnostics.Items.Select(d => d.Code + " " + d.Message)));
        return bound;
    }
}
