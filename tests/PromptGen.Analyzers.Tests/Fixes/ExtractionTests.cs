extern alias generator;

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.CodeFixes.Extraction;
using PromptGen.Generator.Tests.Support;
using PromptLiteralAnalyzer = generator::PromptGen.Generator.Analysis.PromptLiteralAnalyzer;

namespace PromptGen.Analyzers.Tests.Fixes;

/// <summary>A text in the code becomes a draft and a call. Each time the code is compiled and run before and after: the model gets the same text.</summary>
public sealed class ExtractionTests
{
    private const string Draft = TestCatalogue.Root + "/answer/answer.prompt";

    private static readonly (string, string)[] Properties = [("RootNamespace", "App")];

    [Theory]
    [InlineData("\"You help.\"", "---\n---\nYou help.", "Prompts.Answer.Render()")]
    [InlineData("\"Use {{ braces }} and {%{ so on\\r\\n\"", "---\n---\nUse {{ \"{{\" }} braces }} and {{ \"{%\" }}{ so on{{ \"\\r\" }}\n", "Prompts.Answer.Render()")]
    [InlineData("$\"You help {name}.\"", "---\ninputs:\n  name: string\n---\nYou help {{ name }}.", "Prompts.Answer.Render(name: name)")]
    [InlineData("$\"Say {{{name}}}, {{name}}.\"", "---\ninputs:\n  name: string\n---\nSay {{ \"{\" }}{{ name }}}, {name}.", "Prompts.Answer.Render(name: name)")]
    [InlineData("\"You help \" + name + \", \" + name + '.'", "---\ninputs:\n  name: string\n---\nYou help {{ name }}, {{ name }}.", "Prompts.Answer.Render(name: name)")]
    [InlineData("$\"Note: {note}\"", "---\ninputs:\n  note: string\n---\nNote: {{ note }}", "Prompts.Answer.Render(note: note ?? \"\")")]
    [InlineData("$\"{count} tickets, {count + 1} with this\"", "---\ninputs:\n  count: int\n  value: int\n---\n{{ count }} tickets, {{ value }} with this", "Prompts.Answer.Render(count: count, value: count + 1)")]
    [InlineData("$\"Urgent: {urgent}\"", "---\ninputs:\n  urgent: bool\n---\nUrgent: {{ if urgent }}True{{ else }}False{{ end }}", "Prompts.Answer.Render(urgent: urgent)")]
    [InlineData("$\"Share {share}, price {price}\"", "---\ninputs:\n  share: number\n  price: decimal\n---\nShare {{ share }}, price {{ price }}", "Prompts.Answer.Render(share: share, price: price)")]
    [InlineData("$\"Share {share:N2} of {count,5:D3}.\"", "---\ninputs:\n  share: string\n  count: string\n---\nShare {{ share }} of {{ count }}.", "Prompts.Answer.Render(share: $\"{share:N2}\", count: $\"{count,5:D3}\")")]
    [InlineData("$\"Since {customer.Since} on {customer.Plan}\"", "---\ninputs:\n  customer_since: string\n  customer_plan: string\n---\nSince {{ customer_since }} on {{ customer_plan }}", "Prompts.Answer.Render(customerSince: $\"{customer.Since}\", customerPlan: $\"{customer.Plan}\")")]
    [InlineData("$\"To {(urgent ? name : note)}, {GetPlan()}, {customer.GetNameAsync().Result}\"", "---\ninputs:\n  value: string\n  plan: string\n  name_result: string\n---\nTo {{ value }}, {{ plan }}, {{ name_result }}", "Prompts.Answer.Render(value: (urgent ? name : note) ?? \"\", plan: GetPlan(), nameResult: customer.GetNameAsync().Result)")]
    [InlineData("$\"At {@class} for {@for}\"", "---\ninputs:\n  class: string\n  value: string\n---\nAt {{ class }} for {{ value }}", "Prompts.Answer.Render(@class: @class, value: @for)")]
    [InlineData("\"Be \" + Tone + $\", {nameof(Chat)} {Tone}\"", "---\n---\nBe brief, Chat brief", "Prompts.Answer.Render()")]
    [InlineData("$\"You help {Next()} and {Next()}.\"", "---\ninputs:\n  next: string\n  next_2: string\n---\nYou help {{ next }} and {{ next_2 }}.", "Prompts.Answer.Render(next: Next(), next2: Next())")]
    [InlineData("@\"Say \"\"hi\"\".\r\nBye.\"", "---\n---\nSay \"hi\".\nBye.", "Prompts.Answer.Render()")]
    [InlineData("\"\"\"\r\n            Say \"hi\".\r\n              Bye.\r\n            \"\"\"", "---\n---\nSay \"hi\".\n  Bye.", "Prompts.Answer.Render()")]
    [InlineData("$$\"\"\"{{name}} has {braces}\"\"\"", "---\ninputs:\n  name: string\n---\n{{ name }} has {braces}", "Prompts.Answer.Render(name: name)")]
    [InlineData("name.Length == 0 ? \"You help.\" : name", "---\n---\nYou help.", "name.Length == 0 ? Prompts.Answer.Render() : name")]
    [InlineData("note ?? \"You help.\"", "---\n---\nYou help.", "note ?? Prompts.Answer.Render()")]
    [InlineData("string.Join(\", \", \"You help\", name)", "---\n---\nYou help", "string.Join(\", \", Prompts.Answer.Render(), name)")]
    [InlineData("Fixed", "---\n---\nYou are fixed.", "Prompts.Answer.Render()")]
    public async Task A_text_becomes_a_draft_and_a_call(string expression, string draft, string call)
    {
        TestProject before = Project(CodeWith(expression));
        Solution extracted = await Offered.Apply(Assert.Single(await Actions(before)));

        Assert.Equal(draft, Offered.TextOf(extracted, Draft));
        Assert.Equal(CodeWith(call), Offered.TextOf(extracted, TestProject.CodePath));
        string expected = await Running.TextOf(before, "App.Chat", "Run");

        // The lines of a literal with lines are those of its file.
        Assert.Equal(expression.Contains('\r', StringComparison.Ordinal) ? expected.ReplaceLineEndings("\n") : expected, await Running.TextOf(Released(extracted, "answer", draft), "App.Chat", "Run"));
    }

    [Theory]
    [InlineData("string text = \"You help.\";", "string text = Prompts.Answer.Render();")]
    [InlineData("var text = \"You help.\";", "string text = Prompts.Answer.Render();")]
    [InlineData("const string text = \"You help.\";", "string text = Prompts.Answer.Render();")]
    [InlineData("// Told first.\n        const string text = \"You help.\"; // And last.", "// Told first.\n        string text = Prompts.Answer.Render(); // And last.")]
    public async Task A_local_gets_the_rendered_text(string declaration, string expected)
    {
        const string code = """
            using Microsoft.Extensions.AI;

            namespace App;

            public static class Chat
            {
                public static ChatMessage Answer()
                {
                    DECLARATION
                    return new ChatMessage(ChatRole.System, text);
                }
            }
            """;
        Solution extracted = await Offered.Apply(Assert.Single(await Actions(Project(code.Replace("DECLARATION", declaration, StringComparison.Ordinal)))));

        Assert.Equal(code.Replace("DECLARATION", expected, StringComparison.Ordinal), Offered.TextOf(extracted, TestProject.CodePath));
        Assert.Equal("You help.", await Running.TextOf(Released(extracted, "answer", Offered.TextOf(extracted, Draft)!), "App.Chat", "Answer"));
    }

    [Theory]
    [InlineData("public ChatMessage GreetCustomer() => new(ChatRole.System, \"You help.\");", "greet-customer")]
    [InlineData("public ChatMessage Greeting { get; } = new(ChatRole.System, \"You help.\");", "greeting")]
    [InlineData("private readonly ChatMessage _greeting = new(ChatRole.System, \"You help.\");", "greeting")]
    [InlineData("public Chat() { Make = () => new(ChatRole.System, \"You help.\"); } System.Func<ChatMessage> Make;", "chat")]
    [InlineData("public ChatMessage Taken() => new(ChatRole.System, \"You help.\");", "taken-prompt")]
    [InlineData("public ChatMessage Render() => new(ChatRole.System, \"You help.\");", "render-prompt")]
    [InlineData("public ChatMessage Folder() => new(ChatRole.System, \"You help.\");", "folder-prompt")]
    [InlineData("public ChatMessage Größe() => new(ChatRole.System, \"You help.\");", "gr-e")]
    public async Task The_id_is_the_members_name_or_the_next_free_one(string member, string id)
    {
        TestProject project = Project($"using Microsoft.Extensions.AI; namespace App {{ class Chat {{ {member} }} }}");
        CodeAction action = Assert.Single(await Actions(project));

        Assert.Equal($"Make it a prompt: '{id}'", action.Title);
        Assert.Equal("---\n---\nYou help.", Offered.TextOf(await Offered.Apply(action), $"{TestCatalogue.Root}/{id}/{id}.prompt"));
    }

    [Theory]
    [InlineData("namespace App.Inner { CHAT }", "Prompts.Answer")]
    [InlineData("namespace Elsewhere { CHAT }", "global::App.Prompts.Answer")]
    [InlineData("namespace Elsewhere { using App; CHAT }", "Prompts.Answer")]
    [InlineData("namespace App { CHAT class Other { } } namespace App.Inner { }", "Prompts.Answer")]
    public async Task The_call_names_the_class_as_short_as_it_can(string file, string expected)
    {
        TestProject project = Project("using Microsoft.Extensions.AI; " + file.Replace("CHAT", "public static class Chat { public static ChatMessage Answer() => new(ChatRole.System, \"You help.\"); }", StringComparison.Ordinal));
        Solution extracted = await Offered.Apply(Assert.Single(await Actions(project)));

        Assert.Contains("new(ChatRole.System, " + expected + ".Render())", Offered.TextOf(extracted, TestProject.CodePath), StringComparison.Ordinal);
        Assert.Empty(await Released(extracted, "answer", "---\n---\nYou help.").Problems());
    }

    [Theory]
    [InlineData("\"You help {name}.\".Replace(\"{name}\", name)")]
    [InlineData("\"You help \\ud800\"")]
    public async Task What_no_draft_can_stand_for_is_left_alone(string expression) => Assert.Empty(await Actions(Project(CodeWith(expression))));

    [Fact]
    public async Task Without_a_catalogue_one_begins_beside_the_project()
    {
        TestProject project = TestProject.Create(CodeWith("\"You help.\""), properties: Properties);
        Solution extracted = await Offered.Apply(Assert.Single(await Actions(project)));

        Assert.Equal("---\n---\nYou help.", Offered.TextOf(extracted, "/app/prompts/answer/answer.prompt"));
    }

    private static async Task<IReadOnlyList<CodeAction>> Actions(TestProject project) =>
        await Offered.At(project, new ExtractPromptFix(), await project.Analyze(new PromptLiteralAnalyzer()), "PG4010");

    // The project once the draft is released.
    private static TestProject Released(Solution extracted, string id, string draft) =>
        TestProject.Create(Offered.TextOf(extracted, TestProject.CodePath)!, Catalogue().Add(id, draft), properties: Properties);

    private static TestProject Project(string code) => TestProject.Create(code, Catalogue(), properties: Properties);

    private static TestCatalogue Catalogue() => new TestCatalogue().Add("taken", "---\n---\nTaken\n").Add("folder/one", "---\n---\nOne\n");

    private static string CodeWith(string expression) => $$"""
        using System;
        using System.Threading.Tasks;
        using Microsoft.Extensions.AI;

        namespace App;

        public enum Plan { Free, Pro }

        public sealed record Customer(DateTime Since, Plan Plan)
        {
            public Task<string> GetNameAsync() => Task.FromResult("Ana");
        }

        public static class Chat
        {
            private const string Tone = "brief";
            private const string Fixed = "You " + "are fixed.";
            private static int s_count;

            public static ChatMessage Run() => Answer("Ana { end }", null, 3, true, 0.25, 9.90m, new Customer(new DateTime(2026, 9, 12), Plan.Pro), "c", "f");

            public static ChatMessage Answer(string name, string? note, int count, bool urgent, double share, decimal price, Customer customer, string @class, string @for) =>
                new ChatMessage(ChatRole.System, {{expression}});

            private static string GetPlan() => Fixed;

            private static string Next() => $"{s_count++}";
        }
        """;
}
