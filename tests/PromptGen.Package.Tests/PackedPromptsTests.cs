using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>A package that carries prompts and no code, and an application that pins one of them.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class PackedPromptsTests(PackageFeed feed)
{
    private const string Tone = "---\nkind: partial\n---\nBe brief.\n";

    private static readonly string Greeting = $"---\nkind: text\nincludes:\n  - {{ id: acme/tone, version: 1.0.0, digest: \"{TestProject.DigestOf(Tone)}\" }}\n---\nHello. {{{{ include 'acme/tone' }}}}\n";

    [Fact]
    public void An_application_pins_a_prompt_of_a_package_by_digest_and_compiles_it()
    {
        string version = "1.0.0-" + Guid.NewGuid().ToString("n");
        TestProject prompts = feed.Add(
            "netstandard2.0",
            $"<PropertyGroup><PackPrompts>true</PackPrompts><IncludeBuildOutput>false</IncludeBuildOutput><PackageId>Acme.Prompts</PackageId><Version>{version}</Version><NoWarn>$(NoWarn);NU5128</NoWarn></PropertyGroup>")
            .Release("acme/tone", Tone).Release("acme/greeting", Greeting).Release("acme/unused", "---\nkind: text\n---\nUnused\n").Write("prompts/acme/greeting/greeting.prompt", "a draft stays at home");
        Pack(prompts);

        using (ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Feed, $"Acme.Prompts.{version}.nupkg")))
        {
            Assert.Equal(
                [
                    "buildTransitive/Acme.Prompts.props", "prompts/acme/greeting/manifest.yaml", "prompts/acme/greeting/versions/1.0.0.prompt", "prompts/acme/tone/manifest.yaml", "prompts/acme/tone/versions/1.0.0.prompt",
                    "prompts/acme/unused/manifest.yaml", "prompts/acme/unused/versions/1.0.0.prompt",
                ],
                package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("prompts/", StringComparison.Ordinal) || n.StartsWith("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        // Who has the package and wants none of its prompts is asked for nothing.
        string reference = $"<ItemGroup><PackageReference Include=\"Acme.Prompts\" Version=\"{version}\" /></ItemGroup>";
        feed.BuildWell(feed.Add("net10.0", reference).Write("Some.cs", "namespace Acme;\n"), "Release", isCi: true);

        TestProject application = feed.Add("net10.0", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>" + reference)
            .Release("own", "---\nkind: text\n---\nGoodbye.\n").Pin("own", "1.0.0")
            .Write("Program.cs", "System.Console.WriteLine(Acme.Prompts.Acme.Greeting.Render().Text + Acme.Prompts.Own.Render().Text);\n");

        // The package's prompts are known, and none is compiled that is not pinned.
        BuildFinding unpinned = Assert.Single(feed.Build(application, "Release").Findings);
        Assert.Equal("PG1040", unpinned.Code);
        Assert.Contains("'promptgen pin acme/greeting'", unpinned.Message, StringComparison.Ordinal);

        application.PinAs("acme/greeting", $"\"requested\": \"1.*\", \"resolved\": \"1.0.0\", \"digest\": \"{TestProject.DigestOf(Greeting)}\"");
        Assert.Equal("Hello. Be brief.\n\nGoodbye.", feed.Output(application, "Release", isCi: true));

        application.PinAs("acme/greeting", $"\"requested\": \"1.*\", \"resolved\": \"1.0.0\", \"digest\": \"{TestProject.DigestOf("other")}\"");
        Assert.Equal(["PG1022"], feed.Build(application, "Release").Findings.Select(f => f.Code));

        application.PinAs("acme/greeting", $"\"requested\": \"1.*\", \"resolved\": \"1.0.0\", \"digest\": \"{TestProject.DigestOf(Greeting)}\"").Release("acme/tone", Tone);
        Assert.Contains("PG1043", feed.Build(application, "Release").Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_catalogue_with_a_version_that_does_not_compile_is_not_packed()
    {
        TestProject prompts = feed.Add("netstandard2.0", "<PropertyGroup><PackPrompts>true</PackPrompts><IncludeBuildOutput>false</IncludeBuildOutput><PackageId>Acme.Broken</PackageId></PropertyGroup>")
            .Release("broken", "---\nkind: text\n---\n{{ nobody }}\n");
        BuildLog log = feed.Run(prompts.Folder, ["pack", prompts.File, "-o", feed.Feed, .. Sdk.Quiet]);

        Assert.Equal(1, log.ExitCode);
        Assert.Contains("error PG2003", log.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(feed.Feed, "Acme.Broken*"));
    }

    private void Pack(TestProject project)
    {
        BuildLog log = feed.Run(project.Folder, ["pack", project.File, "-o", feed.Feed, .. Sdk.Quiet]);
        Assert.True(log.ExitCode == 0, log.Text);
    }
}
