extern alias generator;

using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using PromptGen.Analyzers.Tests.Support;
using PromptLiteralAnalyzer = generator::PromptGen.Generator.Analysis.PromptLiteralAnalyzer;

namespace PromptGen.Analyzers.Tests.Use;

/// <summary>PG4010: a prompt that is written into the code.</summary>
public sealed class PromptLiteralTests
{
    [Theory]
    [InlineData("""new ChatMessage(ChatRole.System, "You help.")""", "\"You help.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, ("You help."))""", "\"You help.\"")]
    [InlineData("""new ChatMessage(new ChatRole("developer"), "You help.")""", "\"You help.\"")]
    [InlineData("""new ChatMessage(content: "You help.", role: ChatRole.System)""", "\"You help.\"")]
    [InlineData("""new ChatMessage(ChatRole.User, "You help.") { Role = ChatRole.System }""", "\"You help.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, [new TextContent("You help.")])""", "\"You help.\"")]
    [InlineData("""new ChatMessage { Role = ChatRole.System, Contents = [new TextContent("You help.")] }""", "\"You help.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, $"You help {name}.")""", "$\"You help {name}.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, "You help " + name)""", "\"You help \" + name")]
    [InlineData("""new ChatMessage(ChatRole.System, name + " is who you help, " + name)""", "name + \" is who you help, \" + name")]
    [InlineData("new ChatMessage(ChatRole.System, @\"You \"\"help\"\".\")", "@\"You \"\"help\"\".\"")]
    [InlineData("new ChatMessage(ChatRole.System, \"\"\"You \"help\".\"\"\")", "\"\"\"You \"help\".\"\"\"")]
    [InlineData("""new ChatMessage(ChatRole.System, name ?? "You help.")""", "\"You help.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, "You help {name}.".Replace("{name}", name).Trim())""", "\"You help {name}.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, string.Format("You help {0}.", name))""", "\"You help {0}.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, string.Join("\n", "You help.", name))""", "\"You help.\"")]
    [InlineData("""new ChatMessage(ChatRole.System, Shared)""", "Shared")]
    [InlineData("""new ChatMessage(ChatRole.System, Fixed)""", "Fixed")]
    [InlineData("""new ChatOptions { Instructions = "You help." }""", "\"You help.\"")]
    public async Task A_literal_is_pointed_at(string expression, string expected) =>
        Assert.Equal([expected], await TextsUnder($"public object Make(string name) => {expression};"));

    [Theory]
    [InlineData("""new ChatMessage(ChatRole.User, "You help.")""")]
    [InlineData("""new ChatMessage(ChatRole.User, [new TextContent("You help.")])""")]
    [InlineData("""new ChatMessage(ChatRole.System, "")""")]
    [InlineData("""new ChatMessage(ChatRole.System, " \n ")""")]
    [InlineData("""new ChatMessage(ChatRole.System, (string?)null)""")]
    [InlineData("""new ChatMessage(ChatRole.System, name)""")]
    [InlineData("""new ChatMessage(ChatRole.System, $"{name}\n- {name}")""")]
    [InlineData("""new ChatMessage(ChatRole.System, name + "\n" + name)""")]
    [InlineData("""new ChatMessage(ChatRole.System, Load("prompts/system"))""")]
    [InlineData("""new ChatMessage(ChatRole.System, Loaded)""")]
    [InlineData("""new ChatMessage(ChatRole.System, Marks)""")]
    [InlineData("""new TextContent("You help.")""")]
    [InlineData("""new ChatOptions { ModelId = "You help" }""")]
    [InlineData("""new Other { Instructions = "You help." }""")]
    public async Task Anything_else_is_left_alone(string expression) => Assert.Empty(await TextsUnder($"public object Make(string name) => {expression};"));

    [Fact]
    public async Task Each_branch_of_a_choice_is_pointed_at() =>
        Assert.Equal(
            ["\"Be brief.\"", "\"Be kind.\"", "\"Be exact.\""],
            await TextsUnder("""
                public object Make(int tone) => new ChatMessage(ChatRole.System, tone == 0 ? "Be brief." : tone switch { 1 => "Be kind.", _ => "Be exact." });
                """));

    [Fact]
    public async Task A_local_is_followed_to_its_literal_once() =>
        Assert.Equal(
            ["\"You help.\""],
            await TextsUnder("""
                public object Make()
                {
                    string text = "You help.";
                    return new[] { new ChatMessage(ChatRole.System, text), new ChatMessage(ChatRole.System, text) };
                }
                """));

    [Fact]
    public async Task A_constant_local_is_followed_into_a_lambda() =>
        Assert.Equal(
            ["\"You help.\""],
            await TextsUnder("""
                public System.Func<ChatMessage> Make()
                {
                    const string text = "You help.";
                    return () => new ChatMessage(ChatRole.System, text);
                }
                """));

    [Theory]
    [InlineData("text += name;")]
    [InlineData("Change(ref text);")]
    [InlineData("(text, _) = (name, name);")]
    public async Task A_local_that_is_written_again_is_left_alone(string write) =>
        Assert.Empty(await TextsUnder($$"""
            public object Make(string name)
            {
                string text = "You help.";
                {{write}}
                return new ChatMessage(ChatRole.System, text);
            }

            static void Change(ref string text) => text = "";
            """));

    [Theory]
    [InlineData("options.Instructions = \"You help.\";")]
    [InlineData("options.Instructions ??= \"You help.\";")]
    [InlineData("options.Instructions += \"You help.\";")]
    public async Task Instructions_are_watched_however_they_are_assigned(string statement) =>
        Assert.Equal(["\"You help.\""], await TextsUnder($"public void Set(ChatOptions options) {{ {statement} }}"));

    [Fact]
    public async Task A_field_is_watched_like_a_method() =>
        Assert.Equal(["\"You help.\""], await TextsUnder("static readonly ChatMessage System = new(ChatRole.System, \"You help.\");"));

    [Fact]
    public async Task A_local_of_itself_ends() =>
        Assert.Empty(await TextsUnder("public object Make() { string text = text; return new ChatMessage(ChatRole.System, text); }"));

    [Fact]
    public async Task The_finding_is_a_suggestion_that_says_what_to_do()
    {
        Diagnostic found = Assert.Single(await Analyze("public object Make() => new ChatMessage(ChatRole.System, \"You help.\");"));

        Assert.Equal("PG4010", found.Id);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal("what the model is told to do is written into the code, where it has no version; make it a prompt and call its accessor", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<string[]> TextsUnder(string members) => [.. (await Analyze(members)).Select(TestProject.TextUnder)];

    private static Task<ImmutableArray<Diagnostic>> Analyze(string members) => TestProject.Create($$"""
        using Microsoft.Extensions.AI;

        class Chat
        {
            const string Shared = "You " + "help.";
            const string Marks = "- ";
            static readonly string Fixed = $"You {Shared}.";
            static readonly string Loaded = Load("You help");

            {{members}}

            static string Load(string name) => name;
        }

        class Other { public string Instructions { get; set; } = ""; }
        """).Analyze(new PromptLiteralAnalyzer());
}
