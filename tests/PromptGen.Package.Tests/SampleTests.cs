using System;
using System.IO;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The repository's sample with the package in place of the repository.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class SampleTests(PackageFeed feed)
{
    [Fact]
    public void The_sample_is_built_from_the_package()
    {
        const string FromRepository = "<Import Project=\"../../build/UseGenerator.targets\" />";
        var project = new TestProject(Path.Combine(feed.Root, "copy", "samples", "SupportBot"), "SupportBot.csproj", File.ReadAllText(Repository.Source("samples/SupportBot/SupportBot.csproj")));
        Copy("samples/SupportBot");
        Copy("prompts");
        project.Edit("SupportBot.csproj", FromRepository, $"<ItemGroup><PackageReference Include=\"PromptGen\" Version=\"{feed.Version}\" /></ItemGroup>");

        string[] output = feed.Output(project, "Release", isCi: true).Split('\n');

        Assert.Matches("^support-bot [0-9.]+ [0-9a-f]{64}$", output[0]);
        Assert.Single(output, l => l.StartsWith("summarise 1.", StringComparison.Ordinal));
        Assert.Contains("You help Ana, who is on the pro plan.", string.Join('\n', output), StringComparison.Ordinal);
    }

    private void Copy(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Source(folder), "*", SearchOption.AllDirectories).Where(f => !f.Split(Path.DirectorySeparatorChar).Any(n => n is "bin" or "obj")))
        {
            string target = Path.Combine(feed.Root, "copy", Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
