using System;
using System.Linq;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Naming;

public class NamingTests
{
    [Theory]
    [InlineData("support-bot", "SupportBot")]
    [InlineData("customer_name", "CustomerName")]
    [InlineData("3d-model", "_3dModel")]
    [InlineData("gpt-4.1", "Gpt41")]
    [InlineData("a__b", "AB")]
    [InlineData("größe", "Größe")]
    [InlineData("in progress", "InProgress")]
    [InlineData("!?", "")]
    public void PascalNames(string name, string pascal) => Assert.Equal(pascal, CSharpNames.Pascal(name));

    [Theory]
    [InlineData("customer_name", "customerName")]
    [InlineData("class", "@class")]
    [InlineData("plan", "plan")]
    public void ParameterNames(string name, string parameter) => Assert.Equal(parameter, CSharpNames.Escape(CSharpNames.Camel(name)));

    [Fact]
    public void IdsAreNestedClasses() => Assert.Equal(["Billing", "RefundRequest"], CSharpNames.OfId(PromptText.Id("billing/refund-request")));

    [Theory]
    [InlineData("tickets", "ticket")]
    [InlineData("categories", "category")]
    [InlineData("boxes", "box")]
    [InlineData("addresses", "address")]
    [InlineData("status", "status_item")]
    [InlineData("class", "class_item")]
    [InlineData("stock", "stock_item")]
    [InlineData("is", "is_item")]
    public void ListItemsAreNamedAfterOne(string list, string item) => Assert.Equal(item, GeneratedTypes.ItemName(list));

    [Fact]
    public void TypesAreNamedAfterTheirInputAndBehindTheirOwnerWhereThatIsTaken()
    {
        PromptHeader header = PromptText.Header(
            """
            inputs:
              plan: { type: enum, values: [a] }
              same: { type: enum?, values: [a] }
              user: { type: object?, fields: { address: { type: object, fields: { zip: string } } } }
              tickets: { type: list, items: { plan: { type: enum?, values: [open] }, version: { type: enum, values: [x] } } }
              name: string
            """);

        ValueList<GeneratedType> types = GeneratedTypes.Of(header.Inputs, "Greeting");

        Assert.Equal(
            ["plan Plan", "user User", "user.address Address", "tickets[] Ticket", "tickets[].plan TicketPlan", "tickets[].version TicketVersion"],
            types.Select(t => $"{t.Path} {t.Name}"));
        Assert.All(types, t => Assert.Null(t.Conflict));
        Assert.DoesNotContain(types, t => t.Type.IsOptional);
    }

    [Theory]
    [InlineData("", "support-bot", "billing/refund", "billing/charge", "class", "3d")]
    [InlineData("PG0041 billing/billing", "billing/billing")]
    [InlineData("PG0041 a-b/ab", "a-b/ab")]
    [InlineData("PG0041 prompts", "prompts")]
    [InlineData("PG0042 all", "all")]
    [InlineData("PG0042 x/catalog", "x/catalog")]
    [InlineData("PG0042 id|PG0042 render|PG0042 version", "version", "id", "render")]
    [InlineData("PG0042 to-string", "to-string")]
    [InlineData("PG0040 ab", "a-b", "ab")]
    [InlineData("PG0040 a1b", "a1-b", "a1b")]
    [InlineData("PG0040 ab/y", "a-b/x", "ab/y")]
    [InlineData("PG0043 billing/x", "billing", "billing/x")]
    [InlineData("PG0043 billing/x/y", "billing", "billing/x/y")]
    public void IdsThatCannotBeClasses(string expected, params string[] ids)
    {
        string found = string.Join("|", IdNameRule.Check(ids.Select(PromptText.Id)).Select(p => $"{p.Code} {p.Id}"));

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("a b/c", "", "b/c a")]
    [InlineData("", "ab", "a-b")]
    [InlineData("", "a-b", "ab")]
    [InlineData("", "a/b", "a")]
    [InlineData("", "a", "a/b")]
    [InlineData("a", "", "a a/b")]
    [InlineData("a-b", "", "ab a-b")]
    [InlineData("x", "", "all to-string a/a prompts x")]
    public void NamesBesideOthersGiveWay(string fitting, string taken, string candidates)
    {
        static PromptId[] Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PromptText.Id)];

        Assert.Equal(fitting, string.Join(' ', IdNameRule.Beside(Ids(taken), Ids(candidates))));
    }

    [Fact]
    public void TheRootClassIsAParentToo() => Assert.Equal("PG0041", Assert.Single(IdNameRule.Check([PromptText.Id("texts")], "Texts")).Code);

    [Theory]
    [InlineData("a_b: string, a__b: string", "a__b", "both have the C# name aB")]
    [InlineData("a_b: string, ab: string", "ab", "case aside")]
    [InlineData("version: { type: enum, values: [a] }", "version", "the prompt's class declares itself")]
    [InlineData("render: { type: object, fields: { a: int } }", "render", "the prompt's class declares itself")]
    [InlineData("equals: { type: enum, values: [a] }", "equals", "the prompt's class declares itself")]
    [InlineData("greeting: { type: enum, values: [a] }", "greeting", "which is the class of the prompt")]
    [InlineData("ticket: { type: enum, values: [a] }, tickets: { type: list, items: { id: int } }", "tickets", "both be called Ticket")]
    [InlineData("a: { type: object, fields: { x: { type: enum, values: [p] } } }, x: { type: enum, values: [q] }", "x", "both be called X")]
    [InlineData("plan: { type: enum, values: [a-b, a_b] }", "plan", "both have the C# name AB")]
    [InlineData("plan: { type: enum, values: [a, A] }", "plan", "case aside")]
    [InlineData("plan: { type: enum, values: ['!!'] }", "plan", "no letter or digit")]
    [InlineData("user: { type: object, fields: { user: string } }", "user", "which its type uses itself")]
    [InlineData("user: { type: object, fields: { to_string: string } }", "user", "which its type uses itself")]
    [InlineData("user: { type: object, fields: { a_b: string, a__b: int } }", "user", "both have the C# name AB")]
    public void InputsThatCannotBeNames(string inputs, string at, string message)
    {
        (DiagnosticBag diagnostics, PromptSource source) = Check(inputs);

        Diagnostic finding = Assert.Single(diagnostics.Items);
        Assert.Equal(("PG0044", at), (finding.Code, source.Source.ToString(finding.Span)));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: string, id: int, render: bool")]
    [InlineData("class: string, when: date, string: string")]
    [InlineData("plan: { type: enum, values: [class, 3d, größe] }")]
    public void NamesThatOnlyLookWrong(string inputs) => Assert.Empty(Check(inputs).Diagnostics.Items);

    private static (DiagnosticBag Diagnostics, PromptSource Source) Check(string inputs)
    {
        PromptSource source = PromptText.Draft($"inputs: {{ {inputs} }}").Value!;
        var diagnostics = new DiagnosticBag();
        InputNameRule.Check(source.Id, source.Header, diagnostics);
        return (diagnostics, source);
    }
}
