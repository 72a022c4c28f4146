using PromptGen.Channels.Admission;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>What the application supplies is what the override needs, by name and type, at every depth.</summary>
public class InputRuleTests
{
    private const string Give = "make it optional or give it a default, or build the application against this version";

    [Fact]
    public void InputsAreMatchedByName() =>
        Assert.Equal("b=2 a=1", Offer.Render("a: string\nb: string\n", "b: string\na: string\n", "b={{ b }} a={{ a }}", """{"a":"1","b":"2"}"""));

    [Fact]
    public void AnInputThatTheOverrideDoesNotUseIsFine() => Assert.Equal("2", Offer.Render("a: string\nb: string\n", "b: string\n", "{{ b }}", """{"a":"1","b":"2"}"""));

    [Fact]
    public void AnInputThatTheApplicationDoesNotSupplyIsRefused() =>
        Offer.Refused(RefusalKind.InputMissing, "the override needs 'b', which the application does not supply; " + Give, "a: string\n", "a: string\nb: string\n");

    [Theory]
    [InlineData("b: { type: string, default: x }\n", "x")]
    [InlineData("b: string?\n", "")]
    public void AnInputThatTheApplicationDoesNotSupplyHasTheOverridesOwnDefault(string offered, string expected) =>
        Assert.Equal(expected, Offer.Render("a: string\n", offered, "{{ b }}", """{"a":"1"}"""));

    [Theory]
    [InlineData("a: string?\n")]
    [InlineData("a: { type: string, default: x }\n")]
    public void AnInputThatTheApplicationMayLeaveOutCannotBeRequired(string compiled) =>
        Offer.Refused(RefusalKind.InputMayBeMissing, "the override needs 'a', which the application may leave out; " + Give, compiled, "a: string\n");

    [Theory]
    [InlineData("a: { type: string, default: old }\n", "a: { type: string, default: new }\n", "{}", "new")]
    [InlineData("a: string?\n", "a: { type: string, default: new }\n", "{}", "new")]
    [InlineData("a: { type: string, default: old }\n", "a: string?\n", "{}", "")]
    [InlineData("a: string\n", "a: { type: string, default: new }\n", """{"a":"given"}""", "given")]
    public void WhatIsLeftOutHasTheOverridesOwnDefault(string compiled, string offered, string json, string expected) =>
        Assert.Equal(expected, Offer.Render(compiled, offered, "{{ a }}", json));

    [Fact]
    public void AnIntWidensToANumberOrADecimal()
    {
        Assert.Equal("3.5", Offer.Render("a: int\n", "a: number\n", "{{ a + 0.5 }}", """{"a":3}"""));
        Assert.Equal("9007199254740993", Offer.Render("a: int\n", "a: decimal\n", "{{ a }}", """{"a":9007199254740993}"""));
        Assert.Equal("1.5;2.5;", Offer.Render("a: { type: list, items: int }\n", "a: { type: list, items: number }\n", "{{ for x in a }}{{ x + 0.5 }};{{ end }}", """{"a":[1,2]}"""));
        Assert.Equal("none", Offer.Render("a: int?\n", "a: number?\n", "{{ if a != null }}{{ a }}{{ else }}none{{ end }}", "{}"));
    }

    [Theory]
    [InlineData("number", "int")]
    [InlineData("number", "decimal")]
    [InlineData("decimal", "number")]
    [InlineData("int", "string")]
    [InlineData("bool", "int")]
    [InlineData("date", "datetime")]
    public void AnotherTypeIsRefused(string compiled, string offered) => Offer.Refused(
        RefusalKind.OtherType,
        $"the override takes 'a' as {offered}, and the application passes {compiled}; keep its type, or build the application against this version",
        $"a: {compiled}\n",
        $"a: {offered}\n");

    [Theory]
    [InlineData("a: { type: enum, values: [x] }\n", "a: string\n", "string", "enum")]
    [InlineData("a: string\n", "a: { type: enum, values: [x] }\n", "enum", "string")]
    [InlineData("a: string\n", "a: { type: list, items: string }\n", "list", "string")]
    public void AnotherShapeIsRefused(string compiled, string offered, string now, string before) => Offer.Refused(
        RefusalKind.OtherType, $"the override takes 'a' as {now}, and the application passes {before}; keep its type, or build the application against this version", compiled, offered);

    [Fact]
    public void EveryValueOfAnEnumThatTheApplicationMayPassIsKnown()
    {
        Offer.Refused(
            RefusalKind.UnknownEnumValue,
            "the override does not know 'pro', 'max' of 'plan', which the application may pass; keep its values, or build the application against this version",
            "plan: { type: enum, values: [free, pro, max] }\n",
            "plan: { type: enum, values: [free] }\n");
        Assert.Equal("pro", Offer.Render("plan: { type: enum, values: [free, pro] }\n", "plan: { type: enum, values: [new, pro, free] }\n", "{{ plan }}", """{"plan":"pro"}"""));
    }

    [Fact]
    public void FieldsAreMatchedByNameInsideLists() => Assert.Equal(
        "t2#1;#2.5;",
        Offer.Render(
            "tickets:\n  type: list\n  items:\n    gone: bool\n    id: int\n    title: string?\n",
            "tickets:\n  type: list\n  items:\n    title: string?\n    extra: string?\n    id: number\n",
            "{{ for t in tickets }}{{ t.title }}{{ t.extra }}#{{ t.id == 2 ? t.id + 0.5 : t.id }};{{ end }}",
            """{"tickets":[{"gone":true,"id":1,"title":"t2"},{"gone":false,"id":2}]}"""));

    [Fact]
    public void AFieldThatTheApplicationDoesNotSupplyHasTheArtefactsDefault()
    {
        PromptContract compiled = Offer.Contract("ticket:\n  type: object\n  fields:\n    id: int\n");
        FieldDeclaration title = new("title", PromptType.String, defaultValue: new ConstantValue(TypeKind.String, "none"));
        PromptContract offered = new(PromptKind.Text, [new FieldDeclaration("ticket", PromptType.ObjectOf([title, new FieldDeclaration("id", PromptType.Int)]))]);
        AdmittedOverride admitted = Offer.Admitted(compiled, offered, "{{ ticket.title }}#{{ ticket.id }}");
        Assert.Equal("none#7", admitted.RenderText(Offer.Arguments(compiled, """{"ticket":{"id":7}}""")));
    }

    [Theory]
    [InlineData("{{ tickets | array.map 'title' | array.join ',' }}", "b,a,b")]
    [InlineData("{{ for t in tickets | array.sort 'title' }}{{ t.id }}{{ end }}", "213")]
    [InlineData("{{ for t in tickets | array.reverse }}{{ t.title }}{{ end }}", "bab")]
    [InlineData("{{ for t in tickets | array.concat tickets }}{{ t.id }}{{ end }}", "123123")]
    [InlineData("{{ (tickets | array.last)?.title }}{{ tickets[1]?.id }}{{ tickets.size }}", "b23")]
    [InlineData("{{ sums | array.sort | array.join ' ' }}", "1 2 2 10")]
    [InlineData("{{ sums | array.uniq | array.join ' ' }}", "2 10 1")]
    [InlineData("{{ for s in sums }}{{ sums | array.contains s }} {{ sums | array.contains (s + 0.5m) }} {{ end }}", "true false true false true false true false ")]
    public void BuiltinsSeeWhatIsConverted(string body, string expected) => Assert.Equal(
        expected,
        Offer.Render(
            "tickets:\n  type: list\n  items:\n    id: int\n    gone: bool\n    title: string\nsums: { type: list, items: int }\n",
            "sums: { type: list, items: decimal }\ntickets:\n  type: list\n  items:\n    title: string\n    id: int\n",
            body,
            """{"tickets":[{"id":1,"gone":true,"title":"b"},{"id":2,"gone":true,"title":"a"},{"id":3,"gone":true,"title":"b"}],"sums":[2,10,1,2]}"""));

    [Fact]
    public void AListOfTheSameTypeIsTheCallersOwn()
    {
        const string Inputs = "a: { type: list, items: string }\n";
        var arguments = Offer.Arguments(Offer.Contract(Inputs), """{"a":["x"]}""");
        Assert.Same(arguments.Get(0).Container, Offer.Admitted(Inputs, Inputs).Map(arguments).Get(0).Container);
    }

    [Fact]
    public void RulesHoldInsideObjectsAndLists()
    {
        Offer.Refused(
            RefusalKind.InputMissing,
            "the override needs 'tickets[].owner.name', which the application does not supply; make it optional, or build the application against this version",
            "tickets:\n  type: list\n  items:\n    owner:\n      type: object\n      fields:\n        id: int\n",
            "tickets:\n  type: list\n  items:\n    owner:\n      type: object\n      fields:\n        id: int\n        name: string\n");
        Offer.Refused(
            RefusalKind.InputMayBeMissing,
            "the override needs 'a[]', which the application may leave out; make it optional, or build the application against this version",
            "a: { type: list, items: string? }\n",
            "a: { type: list, items: string }\n");
        Offer.Refused(
            RefusalKind.OtherType,
            "the override takes 'a[]' as int, and the application passes string; keep its type, or build the application against this version",
            "a: { type: list, items: string }\n",
            "a: { type: list, items: int }\n");
    }

    [Fact]
    public void TheFirstInputOfTheOverrideThatDoesNotFitIsTold() =>
        Offer.Refused(RefusalKind.InputMissing, "the override needs 'z', which the application does not supply; " + Give, "a: int\n", "z: string\na: string\n");
}
