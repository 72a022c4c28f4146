using System;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>A console application that has the package from a feed, a catalogue and a lock, and nothing of the repository.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class ApplicationTests(PackageFeed feed)
{
    private const string Program = "using System;\nusing Acme;\n\nConsole.WriteLine($\"{Prompts.Greeting.Version}: {Prompts.Greeting.Render(\"Ana\").Text}\");\n";

    private const string Farewell = "---\nkind: text\n---\nGoodbye.\n";

    [Theory]
    [InlineData("Debug", false)]
    [InlineData("Release", true)]
    public void An_application_to_which_the_package_is_added_prints_its_prompt_and_the_next_build_has_nothing_to_resolve(string configuration, bool isCi)
    {
        TestProject project = Application(hasPackage: false);
        feed.AddPackage(project);

        Assert.Equal("1.1.0: Hi Ana. Be kind.", feed.Output(project, configuration, isCi));
        Assert.Contains("ResolvePrompts", Binlog.Of(project).TasksOfOurs);

        Assert.Equal("1.1.0: Hi Ana. Be kind.", feed.Output(project, configuration, isCi));
        Assert.Equal(["StampInputs"], Binlog.Of(project).TasksOfOurs);
        Assert.True(Binlog.Of(project).Skipped("ResolvePrompts"));
        Assert.True(Binlog.Of(project).Skipped("CoreCompile"));
    }

    [Fact]
    public void A_prompt_that_is_not_pinned_fails_where_it_is_used_and_a_pin_of_another_text_in_the_lock()
    {
        TestProject project = Application(hasPackage: true).Release("farewell", Farewell).Write("More.cs", "namespace Acme;\n\npublic static class More\n{\n    public static object Text() => Prompts.Farewell.Render();\n}\n");

        BuildFinding unpinned = Assert.Single(feed.Build(project, "Release").Findings);

        Assert.Equal((project["More.cs"], "error", "PG1040"), (unpinned.File, unpinned.Severity, unpinned.Code));
        Assert.StartsWith("Prompts.Farewell", unpinned.Span, StringComparison.Ordinal);

        project.Pin("farewell", "1.0.0").Edit("prompts.lock.json", TestProject.DigestOf(Farewell), TestProject.DigestOf("another text"));
        BuildFinding differs = Assert.Single(feed.Build(project, "Release").Findings);

        Assert.Equal((project.LockFile, "error", "PG1022", "\"farewell\""), (differs.File, differs.Severity, differs.Code, differs.Span));
    }

    private TestProject Application(bool hasPackage) =>
        feed.Add("net10.0", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>", hasPackage).Usual().Delete("Use.cs").Write("Program.cs", Program);
}
