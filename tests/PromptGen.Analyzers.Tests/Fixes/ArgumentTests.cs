using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.CodeFixes.Arguments;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Analyzers.Tests.Fixes;

/// <summary>Fixes of calls whose arguments are not what a prompt takes.</summary>
public sealed class ArgumentTests
{
    private static readonly TestCatalogue Catalogue = new TestCatalogue()
        .Add("greeting", "---\ninputs:\n  customer_name: string\n  count: int\n  class: { type: string, default: a }\n---\n{{ customer_name }} {{ count }} {{ class }}\n")
        .Add("talk", "---\ninputs:\n  tags: { type: list, items: string }\n---\n{{ role \"user\" }}\n{{ tags.size }}\n");

    [Theory]
    [InlineData("Prompts.Greeting.Render(customrName: name, count: 1)", "Prompts.Greeting.Render(customerName: name, count: 1)", "Use 'customerName'")]
    [InlineData("Prompts.Greeting.Render(customer_name: name, count: 1)", "Prompts.Greeting.Render(customerName: name, count: 1)", "Use 'customerName'")]
    [InlineData("Prompts.Greeting.Render(name, conut: 1)", "Prompts.Greeting.Render(name, count: 1)", "Use 'count'")]
    [InlineData("Prompts.Greeting.Render(name, 1, clas: \"b\")", "Prompts.Greeting.Render(name, 1, @class: \"b\")", "Use 'class'")]
    [InlineData("Prompts.Greeting.For(name).Render(name, conut: 1)", "Prompts.Greeting.For(name).Render(name, count: 1)", "Use 'count'")]
    [InlineData("Prompts.Talk.Render(tag: [])", "Prompts.Talk.Render(tags: [])", "Use 'tags'")]
    public async Task A_misspelt_argument_is_corrected(string call, string corrected, string title) => await Check(new RenameArgumentFix(), "CS1739", call, corrected, title);

    [Theory]
    [InlineData("Prompts.Greeting.Render(greatest: name, count: 1)", "CS1739")]
    [InlineData("Prompts.Greeting.Render(count: 1, coun: 1)", "CS1739")]
    [InlineData("new C().Render(nam: name)", "CS1739")]
    public async Task What_is_near_nothing_or_no_prompts_call_is_left_alone(string call, string code) =>
        Assert.Empty(await Offered.AtError(Project(call), new RenameArgumentFix(), code));

    [Theory]
    [InlineData("Prompts.Greeting.Render(customerName: name)", "Prompts.Greeting.Render(customerName: name, count: count)", "Add the argument 'count'")]
    [InlineData("Prompts.Greeting.Render(name)", "Prompts.Greeting.Render(name, count: count)", "Add the argument 'count'")]
    [InlineData("Prompts.Greeting.Render(count: 2)", "Prompts.Greeting.Render(count: 2, customerName: _customerName)", "Add the argument 'customerName'")]
    [InlineData("Prompts.Greeting.Render()", "Prompts.Greeting.Render(customerName: _customerName, count: count)", "Add the arguments 'customerName', 'count'")]
    [InlineData("Prompts.Greeting.For(name).Render(name)", "Prompts.Greeting.For(name).Render(name, count: count)", "Add the argument 'count'")]
    [InlineData("Prompts.Talk.Render()", "Prompts.Talk.Render(tags: default!)", "Add the argument 'tags'")]
    public async Task A_missing_argument_is_added_from_what_is_in_scope(string call, string corrected, string title) =>
        await Check(new AddArgumentFix(), await CodeOf(Project(call)), call, corrected, title);

    [Fact]
    public async Task What_has_another_type_or_no_value_yet_is_not_passed()
    {
        const string code = """
            using PromptGen;
            static class C
            {
                static int customerName = 1;
                static RenderedPrompt M()
                {
                    RenderedPrompt first = Prompts.Greeting.Render();
                    long count = first.Text.Length + customerName;
                    return Prompts.Greeting.Render(first.Text, count);
                }
            }
            """;
        TestProject project = TestProject.Create(code, Catalogue);
        CodeAction action = Assert.Single(await Offered.AtError(project, new AddArgumentFix(), await CodeOf(project)));
        TestProject edited = project.After(await Offered.Apply(action));

        Assert.Contains("Prompts.Greeting.Render(customerName: default!, count: default);", (await edited.Code.GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Empty(await edited.Problems());
    }

    [Fact]
    public async Task An_instance_field_is_out_of_reach_of_a_static_method()
    {
        TestProject project = TestProject.Create("using PromptGen; class C { string customerName = \"\"; static RenderedPrompt M() => Prompts.Greeting.Render(count: 1); string N() => customerName; }", Catalogue);
        Solution edited = await Offered.Apply(Assert.Single(await Offered.AtError(project, new AddArgumentFix(), await CodeOf(project))));

        Assert.Contains("Render(count: 1, customerName: default!)", Offered.TextOf(edited, TestProject.CodePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_method_is_left_alone() => Assert.Empty(await Offered.AtError(Project("new C().Render()"), new AddArgumentFix(), "CS7036"));

    private static async Task Check(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider fix, string code, string call, string corrected, string title)
    {
        TestProject project = Project(call);
        IReadOnlyList<CodeAction> actions = await Offered.AtError(project, fix, code);
        CodeAction action = Assert.Single(actions);
        TestProject edited = project.After(await Offered.Apply(action));

        Assert.Equal(title, action.Title);
        Assert.Equal(CodeWith(corrected), (await edited.Code.GetTextAsync()).ToString());
        Assert.Empty(await edited.Problems());
    }

    // The compiler has two codes: one where Render has overloads, as text prompts have, and one where it has none.
    private static async Task<string> CodeOf(TestProject project) =>
        Assert.Single((await project.Compile()).GetDiagnostics(), d => d.Id is "CS7036" or "CS1501").Id;

    private static TestProject Project(string call) => TestProject.Create(CodeWith(call), Catalogue);

    private static string CodeWith(string call) => $$"""
        class C
        {
            private readonly string _customerName = "Ana";

            public object M(string name, long count) => {{call}};

            public object Render(string name) => name + _customerName;
        }
        """;
}
