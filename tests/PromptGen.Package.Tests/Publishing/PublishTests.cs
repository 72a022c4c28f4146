using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests.Publishing;

/// <summary>An application with every kind of prompt, trimmed and compiled to machine code: it says the same as when it is compiled while it runs, and neither the trimmer nor the compiler warns.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class PublishTests(PackageFeed feed)
{
    private static readonly string[] WarningsAreErrors = ["-p:TreatWarningsAsErrors=true", "-p:ILLinkTreatWarningsAsErrors=true", "-p:IlcTreatWarningsAsErrors=true", "-p:TrimmerSingleWarn=false"];

    [Fact]
    public void A_trimmed_application_renders_what_it_renders_untrimmed() => AssertSame("net10.0", "-p:PublishTrimmed=true", "-p:SelfContained=true", "-p:UseAppHost=true");

    [Fact]
    public void A_native_application_renders_what_it_renders_compiled_while_it_runs()
    {
        NativeLinker.Require();
        string[] linker = NativeLinker.Has("clang") ? [] : ["-p:CppCompilerAndLinker=gcc", "-p:StripSymbols=false"];
        AssertSame("net8.0", ["-p:PublishAot=true", .. linker]);
    }

    private void AssertSame(string framework, params string[] kind)
    {
        // Also where only a newer runtime is installed.
        const string Body = "<PropertyGroup><OutputType>Exe</OutputType><InvariantGlobalization>true</InvariantGlobalization><RollForward>Major</RollForward></PropertyGroup>";
        string[] arguments = ["-r", RuntimeInformation.RuntimeIdentifier, .. kind, .. WarningsAreErrors];
        TestProject project = EveryPrompt.Write(feed, feed.Add(framework, Body + EveryPrompt.Embedded));
        RestorePacks(framework, Body, arguments);
        string expected = feed.Output(project, "Release");

        BuildLog log = feed.Run(project.Folder, ["publish", "App.csproj", "-c", "Release", "-o", project["published"], .. Sdk.Quiet, .. arguments]);

        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);
        Assert.Contains("mail/letter 1.0.0 Text 13", expected, StringComparison.Ordinal);
        Assert.EndsWith("talk@1.1.0 (stable) Channel Degraded Be brief. Write in a kind tone.", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Output(project["published/App"]));
    }

    // The packs of the runtime and the native compiler, once a machine and from where it has its packages: projects of the feed find them there.
    private static void RestorePacks(string framework, string body, string[] arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("promptgen-packs-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "App.csproj"), $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>{framework}</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>{body}</Project>\n");
            BuildLog log = Sdk.Run(folder.FullName, ["restore", .. Sdk.Quiet, .. arguments], []);
            Assert.True(log.ExitCode == 0, log.Text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Output(string program)
    {
        using Process process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
