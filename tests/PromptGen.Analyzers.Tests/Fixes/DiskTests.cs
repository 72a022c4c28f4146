extern alias generator;

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.CodeFixes.Extraction;
using PromptGen.CodeFixes.Pinning;
using PromptGen.Generator.Tests.Support;
using PromptLiteralAnalyzer = generator::PromptGen.Generator.Analysis.PromptLiteralAnalyzer;

namespace PromptGen.Analyzers.Tests.Fixes;

/// <summary>Fixes of a project on the disk: the build takes what they write from where they write it, and nobody has to touch the project file.</summary>
[Trait("Category", "Build")]
public sealed class DiskTests
{
    private static readonly (string, string)[] Properties = [("RootNamespace", "App"), ("PromptGenRequirePins", "true")];

    [Fact]
    public async Task A_pinned_prompt_and_a_text_that_became_one_build_with_the_project_file_as_it_was()
    {
        using var build = new RealBuild();
        build.Write("prompts", new TestCatalogue().Add("greeting", "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n"))
            .Write("App.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <RootNamespace>App</RootNamespace>
                    <Nullable>enable</Nullable>
                    <NuGetAudit>false</NuGetAudit>
                    <NoWarn>$(NoWarn);NU1603</NoWarn>
                    <PromptGenRequirePins>true</PromptGenRequirePins>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.Extensions.AI.Abstractions" Version="10.11.0" />
                  </ItemGroup>
                  <Import Project="{Repository.Root}/build/UseGenerator.targets" />
                </Project>
                """)
            .Write("Chat.cs", """
                using Microsoft.Extensions.AI;

                namespace App;

                public static class Chat
                {
                    public static ChatMessage Greet(string name) => new(ChatRole.User, Prompts.Greeting.Render(name));

                    public static ChatMessage Instruct(string name) => new(ChatRole.System, $"You help {name}.");
                }
                """);
        byte[] before = File.ReadAllBytes(Path.Combine(build.Folder, "App.csproj"));

        TestProject project = TestProject.Open(build.Folder, Properties);
        Write(project, await Offered.Apply(Assert.Single(await Offered.AtError(project, new PinPromptFix(), "PG1040"))));
        project = TestProject.Open(build.Folder, Properties);
        Write(project, await Offered.Apply(Assert.Single(await Offered.At(project, new ExtractPromptFix(), await project.Analyze(new PromptLiteralAnalyzer()), "PG4010"))));

        Assert.Equal(
            ["App.csproj", "Chat.cs", "prompts.lock.json", "prompts/greeting/manifest.yaml", "prompts/greeting/versions/1.0.0.prompt", "prompts/instruct/instruct.prompt"],
            Directory.EnumerateFiles(build.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(build.Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Contains("Prompts.Instruct.Render(name: name)", File.ReadAllText(Path.Combine(build.Folder, "Chat.cs")), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(build.Folder, "App.csproj")));
        (int exitCode, string log) = build.BuildInInnerLoop("App.csproj");
        Assert.True(exitCode == 0, log);
    }

    // Writes what changed, as an editor does when it applies a fix.
    private static void Write(TestProject project, Solution changed)
    {
        ProjectChanges changes = Assert.Single(changed.GetChanges(project.Project.Solution).GetProjectChanges());
        DocumentId[] texts = [.. changes.GetChangedDocuments().Concat(changes.GetChangedAdditionalDocuments()).Concat(changes.GetAddedAdditionalDocuments())];
        Assert.NotEmpty(texts);
        foreach (TextDocument document in texts.Select(id => changed.GetDocument(id) ?? changed.GetAdditionalDocument(id)!))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(document.FilePath!)!);
            File.WriteAllText(document.FilePath!, document.GetTextAsync().GetAwaiter().GetResult().ToString());
        }
    }
}
