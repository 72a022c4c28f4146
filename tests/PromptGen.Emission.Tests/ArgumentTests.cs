using System;
using System.Text.Json;
using PromptGen.Emission.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests;

/// <summary>What callers may pass, and what they are told when they may not.</summary>
public class ArgumentTests
{
    private static readonly PromptType Line = PromptType.ObjectOf([new FieldDeclaration("text", PromptType.String, maxLength: 5), new FieldDeclaration("kind", PromptType.EnumOf(["a", "b"]))]);

    private static readonly PromptType Ticket = PromptType.ObjectOf([new FieldDeclaration("subject", PromptType.String), new FieldDeclaration("lines", PromptType.ListOf(Line))]);

    [Fact]
    public void Null_for_a_required_input_is_refused()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ customer_name }}{{ for x in xs }}{{ x }}{{ end }}", Input("customer_name", PromptType.String), Input("xs", PromptType.ListOf(PromptType.String)));
        Assert.Equal("customerName", Assert.Throws<ArgumentNullException>(() => prompt.RenderAny(null, Array.Empty<string>())).ParamName);
        Assert.Equal("xs", Assert.Throws<ArgumentNullException>(() => prompt.RenderAny("a", null)).ParamName);
        var element = Assert.Throws<ArgumentNullException>(() => prompt.RenderAny("a", new string?[] { "x", null }));
        Assert.Contains("xs[1]", element.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_over_its_limit_is_refused_and_nothing_is_cut_off()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ s }}", Input("s", PromptType.String, maxLength: 5));
        Assert.Equal("12345", prompt.Render("12345"));
        var refused = Assert.Throws<ArgumentException>(() => prompt.RenderAny("secret"));
        Assert.Equal("s", refused.ParamName);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_reach_into_lists_and_objects_and_name_the_place()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ for t in tickets }}{{ t.subject }}{{ end }}", Input("tickets", PromptType.ListOf(Ticket)));
        object NewTicket(string? subject, params object[] lines) => prompt.New("Ticket", subject, prompt.List("Line", lines));
        object NewLine(string? text, string kind) => prompt.New("Line", text, prompt.New("Kind", kind));
        Assert.Equal("x", prompt.Render(prompt.List("Ticket", NewTicket("x", NewLine("12345", "A")))));
        var tooLong = Assert.Throws<ArgumentException>(() => prompt.RenderAny(prompt.List("Ticket", NewTicket("x"), NewTicket("y", NewLine("ok", "A"), NewLine("123456", "A")))));
        Assert.Contains("tickets[1].lines[1].text", tooLong.Message, StringComparison.Ordinal);
        Assert.Contains("tickets[0].subject", Assert.Throws<ArgumentNullException>(() => prompt.RenderAny(prompt.List("Ticket", NewTicket(null)))).Message, StringComparison.Ordinal);
        Assert.Contains("tickets[0].lines", Assert.Throws<ArgumentNullException>(() => prompt.RenderAny(prompt.List("Ticket", prompt.New("Ticket", "x", null)))).Message, StringComparison.Ordinal);
        object undefined = prompt.New("Line", "ok", Enum.ToObject(prompt.Type.GetNestedType("Kind")!, 7));
        Assert.Contains("tickets[0].lines[0].kind", Assert.Throws<ArgumentOutOfRangeException>(() => prompt.RenderAny(prompt.List("Ticket", NewTicket("x", undefined)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undefined_enum_value_is_refused()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ plan }}", Input("plan", PromptType.EnumOf(["free", "pro"])));
        Assert.Throws<ArgumentOutOfRangeException>(() => prompt.RenderAny(Enum.ToObject(prompt.Type.GetNestedType("Plan")!, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => prompt.RenderAny(Enum.ToObject(prompt.Type.GetNestedType("Plan")!, -1)));
    }

    [Fact]
    public void Optional_inputs_come_last_whatever_the_order_of_the_contract()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ a }}{{ b }}{{ c }}", Input("a", PromptType.Int.WithOptional()), Input("b", PromptType.String), Input("c", PromptType.Number, defaultValue: new ConstantValue(TypeKind.Number, "0.5")));
        Assert.Equal("x0.5", prompt.Render("x"));
        Assert.Equal("1x2.5", prompt.Render("x", 1L, 2.5));
    }

    [Fact]
    public void Structs_are_equal_by_their_members()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ for t in tickets }}{{ t.subject }}{{ end }}", Input("tickets", PromptType.ListOf(Ticket)));
        object line = prompt.New("Line", "a", prompt.New("Kind", "B"));
        object one = prompt.New("Ticket", "s", prompt.List("Line", line));
        object same = prompt.New("Ticket", "s", prompt.List("Line", prompt.New("Line", "a", prompt.New("Kind", "B"))));
        object other = prompt.New("Ticket", "s", prompt.List("Line", prompt.New("Line", "b", prompt.New("Kind", "B"))));
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void A_rendering_knows_what_it_is_of()
    {
        var prompt = new EmittedPrompt(SampleModels.All["WithSettings"] with { ClassName = "TestPrompt" });
        var rendered = (RenderedPrompt)prompt.RenderAny("Ana");
        Assert.Equal("Hi Ana", (string)rendered);
        Assert.Equal("Hi Ana", rendered.ToString());
        Assert.Equal(("with-settings", "1.2.0", Digest, null, PromptSource.Baked), (rendered.Id, rendered.Version, rendered.Digest, rendered.Channel, rendered.Source));
        Assert.Equal((0.1, 0.95, 800, long.MinValue, "json_schema"), (rendered.Settings.Temperature, rendered.Settings.TopP, rendered.Settings.MaxOutputTokens, rendered.Settings.Seed, rendered.Settings.ResponseFormat));
        Assert.Equal(["END", "\n\n"], rendered.Settings.Stop);
        Assert.Equal("{\"type\":\"object\"}", prompt.Type.GetProperty("OutputSchema")!.GetValue(null));
        Assert.DoesNotContain("Ana", JsonSerializer.Serialize(rendered), StringComparison.Ordinal);
        Assert.Equal("with-settings", prompt.Type.GetField("Id")!.GetRawConstantValue());
    }

    [Fact]
    public void The_catalogue_finds_every_prompt_and_its_contract()
    {
        var assembly = Compiler.Load(CleanCodeTests.Files(isPublic: true, hasDateOnly: true));
        var catalog = (PromptCatalog)assembly.GetType("Test.Prompts")!.GetProperty("Catalog")!.GetValue(null)!;
        Assert.Equal(SampleModels.All.Count, catalog.Count);
        Assert.Equal("billing/refund-request", catalog.Find("billing/refund-request")!.Id);
        Assert.Null(catalog.Find("nothing"));
        foreach (PromptDescriptor descriptor in catalog)
        {
            PromptContract compiled = System.Linq.Enumerable.Single(SampleModels.All.Values, m => m.Id == descriptor.Id).Template.Contract;
            Assert.Equal(compiled.Inputs.Count, descriptor.Contract.Inputs.Count);
            for (int i = 0; i < compiled.Inputs.Count; i++)
            {
                FieldDeclaration expected = compiled.Inputs[i];
                FieldDeclaration actual = descriptor.Contract.Inputs[i];
                Assert.Equal((expected.Name, expected.Type.ToString(), expected.Trust, expected.MaxLength, expected.Default), (actual.Name, actual.Type.ToString(), actual.Trust, actual.MaxLength, actual.Default));
            }
        }
    }
}
