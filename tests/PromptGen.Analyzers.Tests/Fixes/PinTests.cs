using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.CodeFixes.Pinning;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Analyzers.Tests.Fixes;

/// <summary>Fixes that edit the lock from the place in C# that needs it.</summary>
public sealed class PinTests
{
    private const string Hello = "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n";
    private const string Hi = "---\ninputs:\n  name: string\n---\nHi {{ name }}!\n";
    private const string Use = "using PromptGen; class C { RenderedPrompt M() => Prompts.Team.Greeting.Render(\"Ana\"); }";

    private static readonly (string, string)[] Strict = [("PromptGenRequirePins", "true")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_unpinned_prompt_is_pinned_to_its_newest_release_beside_the_other_pins(bool isHeld)
    {
        TestCatalogue catalogue = Catalogue().Lock(("other", "1.0.0", TestCatalogue.DigestOf("---\n---\nBye\n")));
        TestProject project = TestProject.Create(Use, isHeld ? catalogue.Held() : catalogue);
        CodeAction action = Assert.Single(await Offered.AtError(project, new PinPromptFix(), "PG1040"));
        Solution pinned = await Offered.Apply(action);

        Assert.Equal("Pin 'team/greeting' 1.1.0", action.Title);
        Assert.Equal(
            $$"""
            {
              "schema": 1,
              "prompts": {
                "other": {
                  "requested": "1.0.0",
                  "resolved": "1.0.0",
                  "digest": "{{TestCatalogue.DigestOf("---\n---\nBye\n")}}"
                },
                "team/greeting": {
                  "requested": "1.1.0",
                  "resolved": "1.1.0",
                  "digest": "{{TestCatalogue.DigestOf(Hi)}}"
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            Offered.TextOf(pinned, TestCatalogue.LockPath));
        Assert.Equal(Use, Offered.TextOf(pinned, TestProject.CodePath));
        Assert.Empty(await project.After(pinned).Problems());
    }

    [Fact]
    public async Task Without_a_lock_one_is_made_beside_the_project()
    {
        TestProject project = TestProject.Create(Use, Catalogue(), properties: Strict);
        Solution pinned = await Offered.Apply(Assert.Single(await Offered.AtError(project, new PinPromptFix(), "PG1040")));

        Assert.Contains("\"team/greeting\"", Offered.TextOf(pinned, TestCatalogue.LockPath), System.StringComparison.Ordinal);
        Assert.Empty(await project.After(pinned, Strict).Problems());
    }

    [Theory]
    [InlineData("locks/app.lock.json", "/app/locks/app.lock.json")]
    [InlineData("/shared/app.lock.json", "/shared/app.lock.json")]
    public async Task The_lock_is_made_where_the_project_says(string setting, string path)
    {
        TestProject project = TestProject.Create(Use, Catalogue(), properties: [.. Strict, ("PromptGenLockFile", setting)]);
        Solution pinned = await Offered.Apply(Assert.Single(await Offered.AtError(project, new PinPromptFix(), "PG1040")));

        Assert.Contains("\"team/greeting\"", Offered.TextOf(pinned, path), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_attribute_takes_no_code_the_message_names_it()
    {
        TestProject project = TestProject.Create(Use, Catalogue().Lock(), platform: ["NETSTANDARD2_0"]);

        Assert.Equal("Pin 'team/greeting' 1.1.0", Assert.Single(await Offered.AtError(project, new PinPromptFix(), "CS0619")).Title);
    }

    [Fact]
    public async Task Another_obsolete_thing_gets_no_pin()
    {
        TestProject project = TestProject.Create("class C { [System.Obsolete(\"Gone\", true)] void Old() { } void M() => Old(); }", Catalogue().Lock());

        Assert.Empty(await Offered.AtError(project, new PinPromptFix(), "CS0619"));
    }

    [Fact]
    public async Task A_prompt_without_a_release_cannot_be_pinned()
    {
        TestProject project = TestProject.Create(Use, new TestCatalogue().Set(TestCatalogue.Root + "/team/greeting/greeting.prompt", Hello).Lock());

        Assert.Empty(await Offered.AtError(project, new PinPromptFix(), "PG1040"));
    }

    [Fact]
    public async Task A_deprecated_version_is_left_for_the_newest_active_one()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("team/greeting", Hello, status: "deprecated").Add("team/greeting", Hi, "1.1.0").Lock(("team/greeting", "1.0.0", TestCatalogue.DigestOf(Hello)));
        TestProject project = TestProject.Create(Use, catalogue);
        CodeAction action = Assert.Single(await Offered.AtError(project, new LeaveDeprecatedFix(), "PG4012"));

        Assert.Equal("Pin 'team/greeting' 1.1.0", action.Title);
        Assert.Empty(await project.After(await Offered.Apply(action)).Problems());
    }

    [Fact]
    public async Task A_new_major_version_is_offered_by_name_behind_the_compatible_one()
    {
        TestCatalogue catalogue = new TestCatalogue()
            .Add("team/greeting", Hello, status: "deprecated").Add("team/greeting", Hi, "1.1.0")
            .Add("team/greeting", "---\n---\nHello!\n", "2.0.0").Add("team/greeting", "---\n---\nHey!\n", "3.0.0-rc.1").Add("team/greeting", "---\n---\nHowdy!\n", "3.0.0", status: "retired")
            .Lock(("team/greeting", "1.0.0", TestCatalogue.DigestOf(Hello)));
        IReadOnlyList<CodeAction> actions = await Offered.AtError(TestProject.Create(Use, catalogue), new LeaveDeprecatedFix(), "PG4012");

        Assert.Equal(["Pin 'team/greeting' 1.1.0", "Pin 'team/greeting' 2.0.0, major version 2: calls may have to change"], actions.Select(a => a.Title));
    }

    [Fact]
    public async Task A_lock_that_cannot_be_read_is_left_alone()
    {
        // An older compilation still shows the finding while somebody edits the lock.
        TestProject project = TestProject.Create(Use, Catalogue().Lock());
        Diagnostic[] findings = [.. (await project.Compile()).GetDiagnostics()];
        DocumentId file = project.Project.AdditionalDocuments.Single(d => d.FilePath == TestCatalogue.LockPath).Id;
        TestProject edited = project.After(project.Project.Solution.WithAdditionalDocumentText(file, Microsoft.CodeAnalysis.Text.SourceText.From("{ \"schema\": 1, ")));

        Assert.NotEmpty(await Offered.At(project, new PinPromptFix(), findings, "PG1040"));
        Assert.Empty(await Offered.At(edited, new PinPromptFix(), findings, "PG1040"));
    }

    private static TestCatalogue Catalogue() => new TestCatalogue().Add("team/greeting", Hello).Add("team/greeting", Hi, "1.1.0").Add("other", "---\n---\nBye\n");
}
