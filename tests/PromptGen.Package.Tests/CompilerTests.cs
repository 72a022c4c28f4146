using System;
using System.IO;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>Projects with prompts whose compiler cannot have the generator: each says why, where nothing but missing names would be seen.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class CompilerTests(PackageFeed feed)
{
    // The SDK chooses the generator's folder by this property: with an older compiler's version it leaves the generator out, as that compiler's SDK does.
    [Theory]
    [InlineData("-p:CompilerApiVersion=roslyn4.4", "the compiler is Roslyn 4.4, and the generator needs Roslyn 4.5; build with the .NET SDK 7.0.200 or later, or with Visual Studio 2022 17.5 or later")]
    [InlineData("-p:CompilerApiVersion=roslyn4.5", null)]
    public void A_compiler_that_is_too_old_is_named(string property, string? message)
    {
        TestProject project = feed.Add("net10.0", "").Usual();

        BuildLog log = feed.Build(project, "Release", isCi: false, property);

        Assert.Equal(message is null ? 0 : 1, log.ExitCode);
        Assert.Equal(message is null ? [] : [("error", "PG4004", message)], Said(log));
    }

    // Versions that no compiler here has, by the package's targets alone.
    [Fact]
    public void Versions_are_compared_as_numbers_and_what_is_unknown_says_nothing()
    {
        string[] hosts =
        [
            "CompilerApiVersion=roslyn3.11", "CompilerApiVersion=roslyn4.10", "CompilerApiVersion=roslyn10.0", "CompilerApiVersion=other", "CompilerApiVersion=",
            "NETCoreSdkVersion=6.0.428", "NETCoreSdkVersion=7.0.200-preview.22628.1", "NETCoreSdkVersion=10.0.100", "NETCoreSdkVersion=other",
        ];
        string folder = Directory.CreateDirectory(Path.Combine(feed.Root, "hosts")).FullName;
        File.WriteAllText(Path.Combine(folder, "host.proj"), $"""
            <Project>
              <PropertyGroup><Language>C#</Language><_PromptGenRoot>prompts/</_PromptGenRoot><_PromptGenLock>{Path.Combine(folder, "all.proj")}</_PromptGenLock></PropertyGroup>
              <Import Project="{Repository.Source("src/PromptGen/build/PromptGen.Compiler.targets")}" />
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "all.proj"), $"""
            <Project>
              <ItemGroup>{string.Concat(hosts.Select(h => $"<Host Include=\"{h}\" />"))}</ItemGroup>
              <Target Name="All"><MSBuild Projects="host.proj" Targets="_PromptGenCheckCompiler" Properties="%(Host.Identity)" ContinueOnError="ErrorAndContinue" /></Target>
            </Project>
            """);

        BuildLog log = feed.Run(folder, ["msbuild", "all.proj", .. Sdk.Quiet]);

        Assert.Equal(["the .NET SDK is 6.0.428", "the compiler is Roslyn 3.11"], log.Findings.Select(f => f.Message.Split(',')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_project_in_another_language_is_told_where_its_prompts_belong()
    {
        TestProject project = feed.Add("net10.0", "<ItemGroup><Compile Include=\"Use.fs\" /></ItemGroup>", name: "App.fsproj").Usual().Delete("Use.cs").Write("Use.fs", "module Acme.Use\n\nlet text = \"Hi\"\n");

        BuildLog log = feed.Build(project, "Release");

        Assert.Equal([("error", "PG4005", "prompts compile to C#, and this project is F#; keep them in a C# library and reference that")], Said(log));
    }

    private static (string Severity, string Code, string Message)[] Said(BuildLog log) => [.. log.Findings.Select(f => (f.Severity, f.Code, f.Message))];
}
