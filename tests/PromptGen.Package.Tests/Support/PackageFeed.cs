using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using PromptGen.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace PromptGen.Package.Tests.Support;

/// <summary>
/// A folder outside the repository with a feed that holds the package as <c>dotnet pack</c> makes it, and projects that have the package from there. They have a packages folder of their own and the package
/// has a version of its own, so that it never comes from a cache; packages of others come from what was restored for the repository.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    /// <summary>The configuration that these tests, and what they pack, were built in.</summary>
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    private readonly Lazy<string> _tool;
    private int _projects;

    public PackageFeed()
    {
        _tool = new Lazy<string>(InstallTool);
        Pack("feed");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{RestoredPackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("promptgen-package-").FullName;

    /// <summary>The version of all packages, which no other run has.</summary>
    public string Version { get; } = "0.0.0-test." + Guid.NewGuid().ToString("n");

    /// <summary>The folder of packages.</summary>
    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The package.</summary>
    public string Package => Path.Combine(Feed, $"PromptGen.{Version}.nupkg");

    /// <summary>Its symbols.</summary>
    public string Symbols => Path.ChangeExtension(Package, ".snupkg");

    /// <summary>The <c>promptgen</c> tool, installed from the feed.</summary>
    public string Tool => _tool.Value;

    private static string RestoredPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Packs a project of the repository, as these tests were built, into a folder.</summary>
    public void Pack(string folder, string project = "PromptGen", params string[] arguments)
    {
        BuildLog log = Sdk.Run(Repository.Root, ["pack", "src/" + project, "-c", Configuration, "-o", Path.Combine(Root, folder), "-p:PackageVersion=" + Version, "-m", .. Sdk.Quiet, .. arguments], []);
        Assert.True(log.ExitCode == 0, log.Text);
    }

    /// <summary>Runs the tool, which has to succeed.</summary>
    public void RunTool(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
    }

    /// <summary>Makes a project in a folder of its own. With the package it has prompts; without, it has what its references bring.</summary>
    /// <param name="frameworks">What it targets.</param>
    /// <param name="body">The rest of its file.</param>
    /// <param name="hasPackage">Whether it references the package.</param>
    /// <param name="name">Its file's name.</param>
    /// <param name="folder">The name of its folder; null for any.</param>
    /// <param name="sdk">Its SDK.</param>
    internal TestProject Add(string frameworks, string body, bool hasPackage = true, string name = "App.csproj", string? folder = null, string sdk = "Microsoft.NET.Sdk")
    {
        string package = hasPackage ? $"<ItemGroup><PackageReference Include=\"PromptGen\" Version=\"{Version}\" /></ItemGroup>" : "";
        string namedFrameworks = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        string text = $"<Project Sdk=\"{sdk}\"><PropertyGroup><{namedFrameworks}>{frameworks}</{namedFrameworks}><RootNamespace>Acme</RootNamespace></PropertyGroup>{package}{body}</Project>\n";
        return new TestProject(Path.Combine(Root, folder ?? FormattableString.Invariant($"project{++_projects}")), name, text);
    }

    /// <summary>Adds the package to a project, with the command that the README names.</summary>
    internal void AddPackage(TestProject project)
    {
        BuildLog log = Run(project.Folder, ["add", project.File, "package", "PromptGen", "--prerelease", "--source", Feed]);
        Assert.True(log.ExitCode == 0, log.Text);
    }

    /// <summary>Restores and builds a project, with a binary log in its folder.</summary>
    internal BuildLog Build(TestProject project, string configuration, bool isCi = false, params string[] more) => Run(
        project.Folder,
        ["build", Path.GetFileName(project.File), "-c", configuration, "-bl:" + Binlog.Name, "-clp:NoSummary;DisableConsoleColor", .. Sdk.Quiet, .. more],
        isCi ? [("CI", "true")] : []);

    /// <summary>Builds a project, of which nothing may be said.</summary>
    internal void BuildWell(TestProject project, string configuration, bool isCi = false, params string[] more)
    {
        BuildLog log = Build(project, configuration, isCi, more);
        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);
    }

    /// <summary>Builds a project, of which nothing may be said, and returns what the application prints.</summary>
    internal string Output(TestProject project, string configuration, bool isCi = false)
    {
        BuildWell(project, configuration, isCi);
        return Output(project.Folder, ["run", "-c", configuration, "--no-build"]);
    }

    /// <summary>What a command prints that has to succeed.</summary>
    internal string Output(string folder, string[] arguments, params (string Name, string? Value)[] environment)
    {
        BuildLog run = Run(folder, arguments, environment);
        Assert.True(run.ExitCode == 0, run.Text);
        return run.Text.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>Runs the SDK in a folder, with the packages folder of these projects.</summary>
    internal BuildLog Run(string folder, string[] arguments, params (string Name, string? Value)[] environment) =>
        Sdk.Run(folder, arguments, [("NUGET_PACKAGES", Path.Combine(Root, "packages")), .. environment]);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);

    private string InstallTool()
    {
        Pack("feed", "PromptGen.Cli");
        string folder = Path.Combine(Root, "tools");
        Output(Root, ["tool", "install", "PromptGen.Tool", "--version", Version, "--tool-path", folder]);
        return Path.Combine(folder, "promptgen");
    }
}
