using System.Threading.Tasks;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>The inner loop as a developer sees it: a draft is saved, and the application shows it.</summary>
[Collection(BuildCollection.Name)]
public sealed class WatchTests(BuildFolder builds)
{
    [Fact]
    public async Task An_edit_to_a_draft_appears_in_the_output_under_dotnet_watch_run()
    {
        TestProject project = builds.Add("watched", ("OutputType", "Exe")).Usual()
            .Write("Program.cs", "System.Console.WriteLine($\"RENDERED {Acme.Prompts.Greeting.Version}: {Acme.Prompts.Greeting.Render(\"Ana\").Text}\");\n");
        await using WatchedRun run = builds.Watch(project);

        Assert.Equal("RENDERED 1.1.0: Hi Ana. Be kind.", await run.LineWith("RENDERED"));
        await run.LineWith("Waiting for a file to change");
        project.Edit("prompts/greeting/greeting.prompt", "Hi", "Good morning");

        Assert.Matches(@"^RENDERED 1\.1\.0-draft\+[0-9a-f]{8}: Good morning Ana\. Be kind\.$", await run.LineWith("RENDERED"));
    }
}
