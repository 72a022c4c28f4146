using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Packaging;

/// <summary>The tool as people get it: packed, installed from a folder of packages, and run by its own name.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_packed_tool_installs_and_takes_a_prompt_from_nothing_to_a_pin()
    {
#if DEBUG
        const string Configuration = "Debug";
#else
        const string Configuration = "Release";
#endif
        // What the tests were built with is packed, so that nothing is built twice.
        Run("dotnet", "pack", SourceTree.PathOf("src/PromptGen.Cli"), "--no-build", "--configuration", Configuration, "--output", _folder["feed"], "-v", "quiet", "--nologo");
        string package = Path.GetFileName(Assert.Single(Directory.GetFiles(_folder["feed"], "PromptGen.Tool.*.nupkg")));
        string version = Path.GetFileNameWithoutExtension(package)["PromptGen.Tool.".Length..];
        AssertNamesTheWorkOfOthers(_folder["feed/" + package]);
        _folder.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" /></packageSources></configuration>");
        Run("dotnet", "tool", "install", "PromptGen.Tool", "--version", version, "--tool-path", _folder["tools"], "--configfile", _folder["nuget.config"]);
        Directory.CreateDirectory(_folder["work"]);
        File.WriteAllText(_folder["work/App.csproj"], "<Project />");

        Tool("init");
        Tool("new", "greeting", "--kind", "text", "--owner", "ana");
        Assert.Equal("", Tool("lint", "greeting", "--severity", "error"));
        Assert.StartsWith("released greeting 1.0.0", Tool("release", "greeting", "--reason", "First release", "--author", "Ana <ana@example.org>"), StringComparison.Ordinal);
        string pinned = Tool("pin");

        Assert.Equal(["answer-question", "greeting"], pinned.TrimEnd('\n').Split('\n').Select(l => l.Split(' ')[1]));
        Assert.True(File.Exists(_folder["work/prompts.lock.json"]));
    }

    private static void AssertNamesTheWorkOfOthers(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using var reader = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        string notices = reader.ReadToEnd();
        string[] others = [.. archive.Entries.Select(e => e.Name).Where(n => n.EndsWith(".dll", StringComparison.Ordinal) && !n.StartsWith("PromptGen.", StringComparison.Ordinal)).Distinct()];

        Assert.NotEmpty(others);
        Assert.All(others, f => Assert.Contains("\n" + f + " ", notices));
        Assert.All(["icon.png", "LICENSE", "README.md"], f => Assert.NotNull(archive.GetEntry(f)));
    }

    private string Tool(params string[] arguments) => Run(_folder[OperatingSystem.IsWindows() ? "tools/promptgen.exe" : "tools/promptgen"], arguments);

    private string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.Exists(_folder["work"]) ? _folder["work"] : _folder.Path,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output;
    }
}
