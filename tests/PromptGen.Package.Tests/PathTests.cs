using System;
using System.IO;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>Where projects and packages may lie.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class PathTests(PackageFeed feed)
{
    private const string Program = "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>";

    // What MSBuild, the compiler's settings and shells read as more than a character. '*' and '?' stop MSBuild itself, and a ';' in the folder of packages the SDK.
    [Fact]
    public void A_project_and_the_packages_may_lie_in_folders_of_any_name()
    {
        const string Odd = "a b;c'd#e%f(g) é日本 @,&[x]{y}!=~";
        TestProject project = feed.Add("net10.0", Program, folder: Path.Combine(Odd, "app")).Usual().Delete("Use.cs").Write("Program.cs", "System.Console.WriteLine(Acme.Prompts.Greeting.Render(\"Ana\").Text);\n");
        project.Write("prompts/greeting/greeting.prompt", "---\ninputs: { name: string }\n---\nHello {{ name }}!\n");
        (string, string?) packages = ("NUGET_PACKAGES", Path.Combine(feed.Root, Odd.Replace(";", "", StringComparison.Ordinal), "packages"));

        // In Debug the draft is compiled, of which a warning says so; in CI the pin.
        Assert.EndsWith("\nHello Ana!", feed.Output(project.Folder, ["run", "-p:TreatWarningsAsErrors=false"], packages), StringComparison.Ordinal);
        Assert.Equal("Hi Ana. Be kind.", feed.Output(project.Folder, ["run", "-c", "Release"], packages, ("CI", "true")));

        BuildLog again = feed.Run(project.Folder, ["build", "-c", "Release", "-bl:" + Binlog.Name, .. Sdk.Quiet], packages, ("CI", "true"));
        Assert.True(again.ExitCode == 0, again.Text);
        Assert.Equal(["StampInputs"], Binlog.Of(project).TasksOfOurs);
    }

    [Fact]
    public void Nothing_is_written_beside_the_sources_when_the_outputs_lie_elsewhere()
    {
        TestProject project = feed.Add("net10.0", Program).Usual().Delete("Use.cs").Write("Program.cs", "System.Console.WriteLine(Acme.Prompts.Greeting.Render(\"Ana\").Text);\n");
        string before = project.Everything();
        string outputs = Path.Combine(feed.Root, "outputs");
        SetWritable(project.Folder, false);
        try
        {
            for (int i = 0; i < 2; i++)
            {
                BuildLog log = feed.Run(project.Folder, ["build", "-c", "Release", "--artifacts-path", outputs, .. Sdk.Quiet], ("CI", "true"));
                Assert.True(log.ExitCode == 0, log.Text);
                Assert.Empty(log.Findings);
            }

            Assert.Equal("Hi Ana. Be kind.", feed.Output(project.Folder, [Path.Combine(outputs, "bin", "App", "release", "App.dll")]));
            Assert.Equal(before, project.Everything());
            Assert.False(Directory.Exists(project["obj"]) || Directory.Exists(project["bin"]));
        }
        finally
        {
            SetWritable(project.Folder, true);
        }
    }

    // What a superuser runs may write all the same; what is there afterwards shows whether it has.
    private static void SetWritable(string folder, bool isWritable)
    {
        foreach (string path in Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories))
        {
            if (OperatingSystem.IsWindows())
            {
                File.SetAttributes(path, isWritable ? File.GetAttributes(path) & ~FileAttributes.ReadOnly : File.GetAttributes(path) | FileAttributes.ReadOnly);
            }
            else
            {
                File.SetUnixFileMode(path, isWritable ? File.GetUnixFileMode(path) | UnixFileMode.UserWrite : File.GetUnixFileMode(path) & ~UnixFileMode.UserWrite);
            }
        }
    }
}
