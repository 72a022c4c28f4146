using System;
using System.IO;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>What an earlier build found nothing wrong with is not looked at again, and nothing goes unnoticed because of that.</summary>
public sealed class SoundVersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-sound-").FullName;

    private TestProject Project => new TestProject(_folder, []).Usual();

    public static TheoryData<string> Planted => [.. Array.ConvertAll([.. Violations.All], v => v.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Planted))]
    public void After_a_build_in_order_a_violation_is_found_as_without_one(string name)
    {
        TestProject project = Project;
        Assert.Empty(TaskRun.Resolve(project).Codes);
        Assert.NotEmpty(Lines(project));
        Array.Find([.. Violations.All], v => v.Name == name)!.Plant(project);
        TaskRun after = TaskRun.Resolve(project);
        File.Delete(Kept(project));

        Assert.Equal(TaskRun.Resolve(project).Codes, after.Codes);
        Assert.NotEmpty(after.Codes);
    }

    [Fact]
    public void Only_what_was_sound_is_kept()
    {
        TestProject project = Project.Release("odd", "---\ninputs: { unused: string }\n---\nHello\n").Pin("odd", "1.0.0");

        string[] said = [.. TaskRun.Resolve(project).Codes];
        Assert.NotEmpty(said);
        Assert.DoesNotContain(Lines(project), l => l.StartsWith("built odd ", StringComparison.Ordinal));
        Assert.Contains(Lines(project), l => l.StartsWith("built greeting ", StringComparison.Ordinal));
        Assert.Equal(said, TaskRun.Resolve(project).Codes);
    }

    // A mark that nobody wrote shows that the rules are not asked again; other rules ask.
    [Fact]
    public void What_other_rules_kept_does_not_count()
    {
        TestProject project = Project.Release("odd", "---\ninputs: { unused: string }\n---\nHello\n").Pin("odd", "1.0.0");
        string[] said = [.. TaskRun.Resolve(project).Codes];
        string[] kept = Lines(project);
        string odd = "built odd " + TestProject.DigestOf("---\ninputs: { unused: string }\n---\nHello\n");

        File.WriteAllLines(Kept(project), [.. kept, odd]);
        Assert.Empty(TaskRun.Resolve(project).Codes);

        File.WriteAllLines(Kept(project), ["other rules", .. kept[1..], odd]);
        Assert.Equal(said, TaskRun.Resolve(project).Codes);
    }

    private static string Kept(TestProject project) => project["obj/App.csproj.PromptGen.sound"];

    private static string[] Lines(TestProject project) => File.ReadAllLines(Kept(project));
}
