using System;
using System.IO;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The repository's samples with the package in place of the repository.</summary>
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

    [Fact]
    public void A_model_call_carries_its_prompts_version_in_log_trace_and_metric()
    {
        const string FromRepository = "<Import Project=\"../../build/UseGenerator.targets\" />";
        feed.Pack("feed", "PromptGen.Extensions.Hosting");
        feed.Pack("feed", "PromptGen.Extensions.AI");
        Copy("samples/ModelCall");
        Copy("prompts");
        var project = new TestProject(Path.Combine(feed.Root, "copy", "samples", "ModelCall"), "ModelCall.csproj", File.ReadAllText(Repository.Source("samples/ModelCall/ModelCall.csproj")));
        project.Edit("ModelCall.csproj", FromRepository, $"<ItemGroup><PackageReference Include=\"PromptGen\" Version=\"{feed.Version}\" /></ItemGroup>");
        foreach (string extension in new[] { "Hosting", "AI" })
        {
            project.Edit(
                "ModelCall.csproj",
                $"<ProjectReference Include=\"../../src/PromptGen.Extensions.{extension}/PromptGen.Extensions.{extension}.csproj\" />",
                $"<PackageReference Include=\"PromptGen.Extensions.{extension}\" Version=\"{feed.Version}\" />");
        }

        string[] output = feed.Output(project, "Release", isCi: true).Split('\n');

        Assert.Contains("answer  I was asked with system, user at temperature 0.2.", output);
        Assert.Single(output, l => l.Contains("\"gen_ai.prompt.version\":\"1.1.0\"", StringComparison.Ordinal) && l.Contains("stub-1 answered with", StringComparison.Ordinal));
        Assert.Contains("trace   chat stub-1 gen_ai.prompt.name=support-bot gen_ai.prompt.version=1.1.0", output);
        Assert.Contains("metric  promptgen.renders 1 gen_ai.prompt.name=support-bot gen_ai.prompt.version=1.1.0 promptgen.source=baked", output);
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
