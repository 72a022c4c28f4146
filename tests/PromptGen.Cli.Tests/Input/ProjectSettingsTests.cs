using System.IO;
using PromptGen.Cli.Input;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Input;

public class ProjectSettingsTests
{
    [Theory]
    [InlineData("<PromptGenLockFile>pins/app.lock.json</PromptGenLockFile>", "pins/app.lock.json")]
    [InlineData("<PromptGenLockFile>first.json</PromptGenLockFile><PromptGenLockFile> last.json </PromptGenLockFile>", "last.json")]
    [InlineData("<PromptGenLockFile>$(Configuration).json</PromptGenLockFile>", null)]
    [InlineData("<PromptGenLockFile Condition=\"'$(CI)' == 'true'\">ci.json</PromptGenLockFile>", null)]
    [InlineData("<PromptGenLockFile></PromptGenLockFile>", null)]
    [InlineData("<!-- <PromptGenLockFile>comment.json</PromptGenLockFile> -->", null)]
    [InlineData("</Project>", null)]
    public void What_a_project_says_plainly_is_read(string properties, string? expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>");

        Assert.Equal(expected, ProjectSettings.Read(folder.Path).LockFile);
    }

    [Fact]
    public void Of_two_projects_in_one_folder_nothing_is_known()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.csproj", "<Project><PropertyGroup><PromptGenLockFile>a.json</PromptGenLockFile></PropertyGroup></Project>");
        folder.Write("B.csproj", "<Project />");

        Assert.Null(ProjectSettings.Read(folder.Path).LockFile);
    }

    [Fact]
    public void Commands_find_the_lock_and_the_catalogue_where_the_project_says()
    {
        using var project = new LockProject();
        string texts = Path.Combine(project.Folder, "..", "..", "texts");
        Directory.Move(project.CatalogueFolder, texts);
        File.WriteAllText(
            Path.Combine(project.Folder, "App.csproj"),
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><PromptGenPromptsPath>..\\..\\texts</PromptGenPromptsPath><PromptGenLockFile>app.lock.json</PromptGenLockFile></PropertyGroup></Project>");

        ToolRun run = project.Run("pin", "support-bot");
        Assert.Equal((0, "pinned support-bot 1.1.0\n"), (run.ExitCode, run.Output));
        Assert.Equal(["App.csproj", "app.lock.json"], project.Names());
    }
}
