extern alias generator;

using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.Generator.Tests.Support;
using LostVersionAnalyzer = generator::PromptGen.Generator.Analysis.LostVersionAnalyzer;

namespace PromptGen.Analyzers.Tests.Use;

/// <summary>PG4011: a rendered prompt that reaches a model without its version.</summary>
public sealed class LostVersionTests
{
    private static readonly TestCatalogue Catalogue = new TestCatalogue().Add("greeting", "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n");

    [Theory]
    [InlineData("""new ChatMessage(ChatRole.System, Prompts.Greeting.Render("Ana"))""", """Prompts.Greeting.Render("Ana")""")]
    [InlineData("""new ChatMessage(ChatRole.User, Prompts.Greeting.Render("Ana"))""", """Prompts.Greeting.Render("Ana")""")]
    [InlineData("""new ChatMessage(ChatRole.System, prompt)""", "prompt")]
    [InlineData("""new ChatMessage(ChatRole.System, (string)prompt)""", "(string)prompt")]
    [InlineData("""new ChatMessage(ChatRole.System, prompt.Text)""", "prompt.Text")]
    [InlineData("""new ChatMessage(ChatRole.System, prompt.ToString())""", "prompt.ToString()")]
    [InlineData("""new ChatMessage(ChatRole.System, prompt.Text.Trim())""", "prompt.Text")]
    [InlineData("""new ChatMessage(ChatRole.System, $"{prompt}\n{prompt.Text}")""", "prompt|prompt.Text")]
    [InlineData("""new ChatMessage(ChatRole.System, prompt + "\nBe brief.")""", "prompt")]
    [InlineData("""new ChatMessage(ChatRole.System, "Be brief. " + prompt.Text + prompt)""", "prompt.Text|prompt")]
    [InlineData("""new ChatMessage(ChatRole.System, string.Concat(prompt, "\n"))""", "prompt")]
    [InlineData("""new ChatMessage(ChatRole.System, string.Join("\n", prompt, prompt.Text, ""))""", "prompt|prompt.Text")]
    [InlineData("""new ChatMessage(ChatRole.System, choice ? prompt : "")""", "prompt")]
    [InlineData("""new ChatMessage(ChatRole.System, [new TextContent(prompt)])""", "prompt")]
    [InlineData("""new ChatOptions { Instructions = prompt }""", "prompt")]
    [InlineData("""client.GetResponseAsync(prompt)""", "prompt")]
    [InlineData("""client.GetStreamingResponseAsync(prompt.Text)""", "prompt.Text")]
    public async Task The_place_where_the_version_gets_lost_is_pointed_at(string expression, string expected) =>
        Assert.Equal(expected, string.Join('|', await TextsUnder($"public object Make(IChatClient client, RenderedPrompt prompt, bool choice) => {expression};")));

    [Theory]
    [InlineData("""new ChatMessage(ChatRole.System, text)""")]
    [InlineData("""new ChatMessage(ChatRole.System, prompt.Version)""")]
    [InlineData("""System.Console.Out.WriteAsync(prompt.Text)""")]
    [InlineData("""new ChatMessage(ChatRole.System, chat.Messages[0].Text)""")]
    public async Task Other_texts_and_other_uses_are_left_alone(string expression) =>
        Assert.Empty(await TextsUnder($"public object Make(string text, RenderedPrompt prompt, RenderedChat chat) => {expression};"));

    [Theory]
    [InlineData("Log(prompt.Version);")]
    [InlineData("Log(prompt.Identity.ToString());")]
    [InlineData("Log($\"{prompt.Digest}\");")]
    [InlineData("Keep(prompt);")]
    [InlineData("Any(prompt);")]
    [InlineData("_last = prompt;")]
    public async Task A_version_that_is_kept_is_not_lost(string keeping) => Assert.Empty(await TextsUnder(Sending(keeping)));

    [Theory]
    [InlineData("Log(prompt);")]
    [InlineData("Log(prompt.Text);")]
    [InlineData("Log(prompt.Id);")]
    [InlineData("Log(other.Version);")]
    public async Task A_version_that_nobody_reads_is_lost(string doing) => Assert.Equal(["prompt"], await TextsUnder(Sending(doing)));

    [Fact]
    public async Task A_string_is_followed_to_where_it_was_made() =>
        Assert.Equal(
            ["Prompts.Greeting.Render(\"Ana\")"],
            await TextsUnder("""
                public object Make()
                {
                    string text = Prompts.Greeting.Render("Ana");
                    return new[] { new ChatMessage(ChatRole.System, text), new ChatMessage(ChatRole.User, text) };
                }
                """));

    [Fact]
    public async Task The_finding_is_a_suggestion_that_says_what_to_do()
    {
        Diagnostic found = Assert.Single(await Analyze("public object Make(RenderedPrompt prompt) => new ChatMessage(ChatRole.System, prompt);"));

        Assert.Equal("PG4011", found.Id);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal("the rendered prompt goes to the model as a string and its version goes nowhere; keep it in a variable and record its Identity with the call", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Sending(string besides) => $$"""
        public object Make(RenderedPrompt other)
        {
            RenderedPrompt prompt = Prompts.Greeting.Render("Ana");
            {{besides}}
            return new ChatMessage(ChatRole.System, prompt);
        }
        """;

    private static async Task<string[]> TextsUnder(string members) => [.. (await Analyze(members)).Select(TestProject.TextUnder)];

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string members)
    {
        TestProject project = TestProject.Create(
            $$"""
            using Microsoft.Extensions.AI;
            using PromptGen;

            class Chat
            {
                RenderedPrompt _last;

                {{members}}

                void Log(string text) => System.Console.Out.Write(text + _last.Version);

                void Keep(RenderedPrompt prompt) => _last = prompt;

                void Any(object value) => System.Console.Out.Write(value);
            }
            """,
            Catalogue);
        Assert.Empty(await project.Problems());
        return await project.Analyze(new LostVersionAnalyzer());
    }
}
