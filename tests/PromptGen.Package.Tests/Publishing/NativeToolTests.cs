using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests.Publishing;

/// <summary>The tool as a release has it: packed with its native executable, and installed from a folder of packages.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class NativeToolTests(ToolFeed feed) : IClassFixture<ToolFeed>
{
    private const string Portable = "PromptGen.Tool.any";

    private static readonly string Native = "PromptGen.Tool." + RuntimeInformation.RuntimeIdentifier;

    private static readonly string Executable = OperatingSystem.IsWindows() ? "PromptGen.Cli.exe" : "PromptGen.Cli";

    [Fact]
    public void A_release_has_a_package_that_names_platforms_the_one_of_this_platform_and_a_portable_one()
    {
        PackOrSkip();

        Assert.Equal(["PromptGen.Tool", Portable, Native], feed.Packages);
        Assert.Equal(["tools/any/any/DotnetToolSettings.xml"], feed.FilesOf("PromptGen.Tool"));
        Assert.Contains("tools/net10.0/any/PromptGen.Cli.dll", feed.FilesOf(Portable));
        Assert.StartsWith(".NET Runtime uses third-party libraries", feed.Read(Native, "THIRD-PARTY-NOTICES-DOTNET.txt"), StringComparison.Ordinal);

        string folder = $"tools/any/{RuntimeInformation.RuntimeIdentifier}/";
        string[] files = [.. feed.FilesOf(Native).Select(f => f[folder.Length..])];
        Assert.Equal(["DotnetToolSettings.xml", Executable], files.Where(f => !f.Contains('/', StringComparison.Ordinal)));
        Assert.Equal(
            feed.FilesOf(Portable).Select(f => f["tools/net10.0/any/".Length..]).Where(f => f != "DotnetToolSettings.xml"),
            files.Where(f => f.StartsWith("portable/", StringComparison.Ordinal)).Select(f => f["portable/".Length..]));
    }

    [Fact]
    public void Platforms_without_a_package_of_their_own_are_sent_to_the_portable_one()
    {
        PackOrSkip();
        MatchCollection named = Regex.Matches(feed.Read("PromptGen.Tool", "tools/any/any/DotnetToolSettings.xml"), "RuntimeIdentifier=\"(?<platform>[^\"]+)\" Id=\"PromptGen\\.Tool\\.(?<package>[^\"]+)\"");

        Assert.Equal(
            [
                ("linux-x64", "linux-x64"), ("linux-arm64", "linux-arm64"), ("osx-arm64", "osx-arm64"), ("win-x64", "win-x64"),
                ("linux-musl-x64", "any"), ("linux-musl-arm64", "any"), ("any", "any"),
            ],
            named.Select(m => (m.Groups["platform"].Value, m.Groups["package"].Value)));
    }

    [Theory]
    [InlineData("osx-x64")]
    [InlineData("linux-musl-x64")]
    public void The_portable_tool_is_what_other_platforms_install(string platform)
    {
        PackOrSkip();
        string tool = feed.Install("tools-" + platform, platform);

        Assert.EndsWith($"/tools/net10.0/any/PromptGen.Cli.dll", Assert.Single(InstalledFiles("tools-" + platform, "PromptGen.Cli.dll")).Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(feed.Run(feed.Tool, ["--version"]), feed.Run(tool, ["--version"]));
        Assert.Equal("", feed.Run(tool, ["lint", "--catalogue", Sample(), "--severity", "error"]).Output);
    }

    [Fact]
    public void The_installed_command_is_native_and_says_its_version()
    {
        PackOrSkip();
        string executable = Assert.Single(InstalledFiles("tools", Executable));

        Assert.Equal([executable], Directory.GetFiles(Path.GetDirectoryName(executable)!).Where(f => Path.GetFileName(f) != "DotnetToolSettings.xml"));
        // Also where there is no .NET at all.
        (int code, string output, string error) = feed.Run(feed.Tool, ["--version"], ("PATH", ""), ("DOTNET_ROOT", ""));
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"^\d+\.\d+\.\d+", output);
    }

    [Fact]
    public void It_lints_and_fails_with_what_is_wrong_and_where()
    {
        PackOrSkip();
        string catalogue = Sample();
        string draft = Path.Combine(catalogue, "greeting", "greeting.prompt");

        (int code, string output, string error) = feed.Run(feed.Tool, ["lint", "--catalogue", catalogue, "--severity", "error"]);
        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith("0 errors, 0 warnings", error, StringComparison.Ordinal);

        File.WriteAllText(draft, "---\ninputs: { name: string }\n---\nHi {{ nam }}\n");
        (code, output, error) = feed.Run(feed.Tool, ["lint", "--catalogue", catalogue, "--severity", "error"]);
        Assert.Equal(1, code);
        Assert.StartsWith("1 error, ", error, StringComparison.Ordinal);
        Assert.Contains("greeting.prompt(4,7): error PG2003: `nam` is neither an input nor a variable assigned before; did you mean `name`", output, StringComparison.Ordinal);

        (code, output, error) = feed.Run(feed.Tool, ["no-such-command"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("no-such-command", error, StringComparison.Ordinal);
    }

    /// <summary>What runs keep is of the rules that found it, which a program of machine code has to know of itself too.</summary>
    [Fact]
    public void Both_forms_keep_the_same_between_runs()
    {
        PackOrSkip();
        string portable = Path.Combine(Path.GetDirectoryName(Assert.Single(InstalledFiles("tools", Executable)))!, "portable", "PromptGen.Cli.dll");
        string[] lint = ["lint", "--catalogue", Sample()];

        Assert.Equal(Kept("dotnet", ["exec", portable, .. lint]), Kept(feed.Tool, lint));
    }

    [Fact]
    public void Compiled_code_runs_in_the_portable_form_beside_it_with_the_same_streams_and_exit_code()
    {
        PackOrSkip();
        string good = Batch("good.jsonl", """{"id":"hello","template":"Hello {{ name }}, {{ n + 1 }}!","data":{"name":"Ana","n":1}}""");
        string bad = Batch("bad.jsonl", "no case");
        foreach (string engine in (string[])["both", "compiled", "interpreter"])
        {
            (int code, string output, string error) = feed.Run(feed.Tool, ["eval", "--batch", good, "--engine", engine, "--integers", "int"]);
            Assert.Equal((0, "{\"id\":\"hello\",\"output\":\"Hello Ana, 2!\"}\n"), (code, output));
            Assert.StartsWith("1 cases: 1 rendered", error, StringComparison.Ordinal);
        }

        Assert.Equal(1, feed.Run(feed.Tool, ["eval", "--batch", bad]).ExitCode);
    }

    [Fact]
    public void Who_ends_it_ends_the_portable_form_too()
    {
        PackOrSkip();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that asks a program to end.");
        const int Cases = 20_000;
        string batch = Batch("many.jsonl", string.Join('\n', Enumerable.Range(0, Cases).Select(n => $$$"""{"id":"{{{n}}}","template":"Hello {{ name }}!","data":{"name":"Ana"}}""")));
        using Process process = Process.Start(new ProcessStartInfo(feed.Tool, ["eval", "--batch", batch]) { RedirectStandardOutput = true })!;
        Assert.Equal("{\"id\":\"0\",\"output\":\"Hello Ana!\"}", process.StandardOutput.ReadLine());

        using Process kill = Process.Start("/bin/sh", ["-c", FormattableString.Invariant($"kill -TERM {process.Id}")]);
        kill.WaitForExit();

        // The output ends when nobody is left who has it open.
        Assert.InRange(process.StandardOutput.ReadToEnd().Count(c => c == '\n'), 0, Cases - 2);
    }

    [Fact]
    public void Where_there_is_no_runtime_it_says_what_compiled_code_needs()
    {
        PackOrSkip();
        string batch = Batch("alone.jsonl", """{"id":"hello","template":"Hello!","data":{}}""");
        (string, string)[] nothing = [("PATH", ""), ("DOTNET_ROOT", ""), ("DOTNET_HOST_PATH", "")];

        (int code, string output, string error) = feed.Run(feed.Tool, ["eval", "--batch", batch], nothing);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("error: the compiled engine takes the .NET 10 runtime, and there is no 'dotnet' on the PATH or in DOTNET_ROOT; install .NET, or choose '--engine interpreter'\n", error);
        Assert.Equal("{\"id\":\"hello\",\"output\":\"Hello!\"}\n", feed.Run(feed.Tool, ["eval", "--batch", batch, "--engine", "interpreter"], nothing).Output);
    }

    /// <summary>The proof that both forms are one tool: the tests of every command, which start it thousands of times.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void The_native_tool_passes_every_test_of_the_portable_one()
    {
        PackOrSkip();
        string tests = Repository.Built("PromptGen.Cli.Tests", "PromptGen.Cli.Tests.dll");

        // But the one that packs the portable form, as other tests may do meanwhile.
        (int code, string output, string error) = feed.Run("dotnet", [tests, "-noLogo", "-noColor", "-class-", "*ToolPackageTests"], ("PROMPTGEN_TEST_TOOL", feed.Tool));

        Assert.True(code == 0, output + error);
    }

    private void PackOrSkip()
    {
        NativeLinker.Require();
        Assert.True(File.Exists(feed.Tool), feed.Tool);
    }

    private IEnumerable<string> InstalledFiles(string folder, string name) =>
        Directory.GetFiles(Path.Combine(feed.Root, folder), name, SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) != "portable");

    /// <summary>A catalogue of one prompt, anew.</summary>
    private string Sample()
    {
        string catalogue = Directory.CreateDirectory(Path.Combine(feed.Root, Path.GetRandomFileName(), "prompts")).FullName;
        string prompt = Directory.CreateDirectory(Path.Combine(catalogue, "greeting")).FullName;
        File.WriteAllText(Path.Combine(prompt, "greeting.prompt"), "---\ninputs: { name: string }\n---\nHi {{ name }}\n");
        File.WriteAllText(Path.Combine(prompt, "manifest.yaml"), "owners: [ana]\n");
        return catalogue;
    }

    private string Kept(string program, string[] arguments)
    {
        string cache = Path.Combine(feed.Root, Path.GetRandomFileName());
        Assert.Equal(0, feed.Run(program, arguments, ("PROMPTGEN_CACHE", cache)).ExitCode);
        return Convert.ToHexString(File.ReadAllBytes(Assert.Single(Directory.GetFiles(cache, "*", SearchOption.AllDirectories))));
    }

    private string Batch(string name, string line)
    {
        string path = Path.Combine(feed.Root, name);
        File.WriteAllText(path, line + "\n");
        return path;
    }
}
