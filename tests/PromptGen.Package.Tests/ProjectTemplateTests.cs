using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary><c>dotnet new</c> with the packed templates, on a machine that has the SDK, the feed and nothing else.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class ProjectTemplateTests(PackageFeed feed)
{
    [Fact]
    public void The_package_of_templates_says_what_it_is_and_holds_no_assembly()
    {
        feed.Pack("templates", "PromptGen.ProjectTemplates");
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Root, "templates", $"PromptGen.ProjectTemplates.{feed.Version}.nupkg"));
        using var reader = new StreamReader(package.GetEntry("PromptGen.ProjectTemplates.nuspec")!.Open());
        string metadata = reader.ReadToEnd();

        Assert.Contains("<packageType name=\"Template\" />", metadata, StringComparison.Ordinal);
        Assert.Contains("<icon>icon.png</icon>", metadata, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", metadata, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency", metadata, StringComparison.Ordinal);
        Assert.All(["icon.png", "LICENSE", "README.md", "content/promptgen/.template.config/template.json", "content/prompt/.template.config/template.json"], f => Assert.NotNull(package.GetEntry(f)));
        Assert.DoesNotContain(package.Entries, e => e.Name.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_application_runs_at_once_and_takes_a_new_prompt()
    {
        feed.Pack("feed", "PromptGen.ProjectTemplates");
        string folder = Directory.CreateDirectory(Path.Combine(feed.Root, "new")).FullName;
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{feed.Feed}\" /></packageSources><fallbackPackageFolders><clear /></fallbackPackageFolders></configuration>");
        // Its own home: templates are installed there, and packages unpacked.
        (string, string?)[] home = [("DOTNET_CLI_HOME", Path.Combine(folder, "home")), ("NUGET_PACKAGES", Path.Combine(folder, "packages"))];
        string Sdk(string where, params string[] arguments) => feed.Output(Path.Combine(folder, where), arguments, home);

        Sdk(".", "new", "install", "PromptGen.ProjectTemplates@" + feed.Version);
        Sdk(".", "new", "promptgen", "-o", "my-demo", "--owner", "ana");
        string[] output = Sdk("my-demo", "run").Split('\n');

        Assert.Matches("^answer-question 1[.]0[.]0 [0-9a-f]{64}$", output[0]);
        Assert.Equal(["[System]", "[User]"], output.Where(l => l.StartsWith('[')));
        Assert.Equal("Where is my invoice?", output[^1]);
        Assert.Equal(["promptgen"], Directory.EnumerateDirectories(Path.Combine(folder, "packages")).Select(Path.GetFileName));
        Assert.Contains("owners: [ana]\n", File.ReadAllText(Path.Combine(folder, "my-demo", "prompts", "promptgen.yaml")), StringComparison.Ordinal);

        // Pinned as a CI build wants it, without a word of advice.
        Assert.DoesNotContain(": ", Sdk("my-demo", "build", "-c", "Release", "-p:ContinuousIntegrationBuild=true", "-v:quiet", "-nologo", "-clp:NoSummary"), StringComparison.Ordinal);

        Sdk("my-demo", "new", "prompt", "-n", "support-bot");
        Sdk("my-demo", "new", "prompt", "--id", "billing/refund-request", "--kind", "text");
        Sdk("my-demo", "new", "prompt", "-n", "house-style", "--kind", "partial");
        BuildLog log = feed.Run(Path.Combine(folder, "my-demo"), ["build", .. Support.Sdk.Quiet], home);

        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Equal(
            [("PG1041", "prompts/billing/refund-request/refund-request.prompt"), ("PG1041", "prompts/support-bot/support-bot.prompt")],
            log.Findings.Select(f => (f.Code, Path.GetRelativePath(Path.Combine(folder, "my-demo"), f.File).Replace('\\', '/'))).Order());
        Assert.True(File.Exists(Path.Combine(folder, "my-demo", "prompts", "house-style", "house-style.prompt")));
    }
}
