using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>What an application embeds for the channels that it follows.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class ChannelTests(PackageFeed feed)
{
    private const string Program = """
        using System;
        using System.Linq;
        using PromptGen.Channels;

        foreach (var root in TrustedRoots.EmbeddedIn(typeof(Program).Assembly))
        {
            Console.WriteLine($"{root.Key}: {root.Value.Length}");
        }

        foreach (string name in typeof(Program).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("PromptGen.ChannelSeed/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(name);
        }

        try
        {
            _ = new ChannelClient(new ChannelClientOptions { Catalogs = { Acme.Prompts.Catalog }, Environment = args[0], Channel = "stable", CacheFolder = "" });
        }
        catch (ArgumentException exception)
        {
            Console.WriteLine(exception.Message);
        }
        """;

    [Fact]
    public void An_application_has_the_roots_and_states_that_its_project_names()
    {
        TestProject project = feed.Add("net10.0", """
            <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
            <ItemGroup>
              <PromptGenTrustedRoot Include="roots/production.de.json" Environment="production" />
              <PromptGenTrustedRoot Include="roots/staging.json" Environment="staging" />
              <PromptGenChannelSeed Include="seeds/production" Environment="production" />
            </ItemGroup>
            """).Usual().Delete("Use.cs").Write("Program.cs", Program)
            .Write("roots/production.de.json", "{}").Write("roots/staging.json", "{ }")
            .Write("seeds/production/metadata/timestamp.json", "{}").Write("seeds/production/metadata/timestamps/1.json", "{}")
            .Write("seeds/production/targets/channels/stable/ab.00-of-01.json", "{}").Write("seeds/production/artefacts/cd.json", "{}").Write("seeds/production/pending/a.json", "{}");
        feed.BuildWell(project, "Release");

        string[] said = feed.Output(project.Folder, ["run", "-c", "Release", "--no-build", "--", "production"]).Split('\n');

        Assert.Equal(
            [
                "production: 2", "staging: 3", "PromptGen.ChannelSeed/production/artefacts/cd.json", "PromptGen.ChannelSeed/production/metadata/timestamp.json",
                "PromptGen.ChannelSeed/production/targets/channels/stable/ab.00-of-01.json",
            ],
            said[..^1]);
        Assert.StartsWith("the trusted root of the environment 'production' is none: root: 'signatures' is missing", said[^1], System.StringComparison.Ordinal);
        Assert.Equal(
            "there is no trusted root of the environment 'test', only of 'production', 'staging'; add it to the project with <PromptGenTrustedRoot Include=\"roots/...\" Environment=\"...\" />",
            feed.Output(project.Folder, ["run", "-c", "Release", "--no-build", "--", "test"]).Split('\n').Last());

        // Another root is another assembly.
        project.Write("roots/staging.json", "{  }");
        feed.BuildWell(project, "Release");
        Assert.Contains("staging: 4", feed.Output(project.Folder, ["run", "-c", "Release", "--no-build", "--", "production"]).Split('\n'));
    }
}
