using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;

namespace PromptGen.Package.Tests.Support;

/// <summary>A folder outside the repository with a feed that holds the tool's packages as a release has them, packed once and on this platform, and the tool as it installs from there.</summary>
public sealed class ToolFeed : IDisposable
{
    private readonly Lazy<string> _installed;

    public ToolFeed()
    {
        _installed = new Lazy<string>(() =>
        {
            Pack();
            return Install("tools");
        });
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("promptgen-tool-").FullName;

    /// <summary>The version of all packages, which no other run has.</summary>
    public string Version { get; } = "0.0.0-test." + Guid.NewGuid().ToString("n");

    /// <summary>The installed command. It is packed when somebody asks for the first time.</summary>
    public string Tool => _installed.Value;

    private string Feed => Path.Combine(Root, "feed");

    /// <summary>The packages of the feed, without their version.</summary>
    public IEnumerable<string> Packages => Directory.GetFiles(Feed).Select(f => Path.GetFileName(f).Replace($".{Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The files of a package that are the tool's, by their names in it.</summary>
    public string[] FilesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries.Select(e => e.FullName).Where(n => n.StartsWith("tools/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A file of a package as text.</summary>
    public string Read(string package, string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Installs the tool.</summary>
    /// <param name="folder">Where to, below the root.</param>
    /// <param name="platform">The platform that the SDK takes this one for; null for what it is.</param>
    /// <returns>The command.</returns>
    public string Install(string folder, string? platform = null)
    {
        string tools = Path.Combine(Root, folder);
        BuildLog log = Sdk.Run(
            Root,
            ["tool", "install", "PromptGen.Tool", "--version", Version, "--tool-path", tools],
            [("NUGET_PACKAGES", Path.Combine(Root, "packages")), .. platform is null ? Array.Empty<(string, string?)>() : [("DOTNET_RUNTIME_ID", platform)]]);
        Assert.True(log.ExitCode == 0, log.Text);
        return Path.Combine(tools, OperatingSystem.IsWindows() ? "promptgen.exe" : "promptgen");
    }

    /// <summary>Runs a program in the root to its end.</summary>
    public (int ExitCode, string Output, string Error) Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Pack()
    {
        File.WriteAllText(Path.Combine(Root, "nuget.config"), "<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" /></packageSources></configuration>");
        BuildLog log = Sdk.Run(Repository.Root, ["pack", "src/PromptGen.Cli", "-c", PackageFeed.Configuration, "-o", Feed, "-p:NativeTool=true", "-p:PackageVersion=" + Version, "-m", .. Sdk.Quiet], []);
        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);
    }
}
