using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Build.Tests.Support;
using PromptGen.Package.Tests.Support;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace PromptGen.Package.Tests.Support;

/// <summary>
/// A folder outside the repository with a feed that holds the package as <c>dotnet pack</c> makes it, and projects that have the package from there. They have a packages folder of their own and the package
/// has a version of its own, so that it never comes from a cache; packages of others come from what was restored for the repository.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBUILDLOADALLFILESASREADONLY"];

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private int _projects;

    public PackageFeed()
    {
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

    /// <summary>The package's version, which no other run has.</summary>
    public string Version { get; } = "0.0.0-test." + Guid.NewGuid().ToString("n");

    /// <summary>The package.</summary>
    public string Package => Path.Combine(Root, "feed", $"PromptGen.{Version}.nupkg");

    /// <summary>Its symbols.</summary>
    public string Symbols => Path.ChangeExtension(Package, ".snupkg");

    private static string RestoredPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Packs the runtime library's project, as these tests were built, into a folder.</summary>
    public void Pack(string folder, params string[] arguments)
    {
        BuildLog log = Run(Repository.Root, ["pack", "src/PromptGen", "-c", Configuration, "-o", Path.Combine(Root, folder), "-p:PackageVersion=" + Version, "-m", .. Quiet, .. arguments], []);
        Assert.True(log.ExitCode == 0, log.Text);
    }

    /// <summary>Makes a project in a folder of its own. With the package it has prompts; without, it has what its references bring.</summary>
    internal TestProject Add(string frameworks, string body, bool hasPackage = true, string name = "App.csproj")
    {
        string package = hasPackage ? $"<ItemGroup><PackageReference Include=\"PromptGen\" Version=\"{Version}\" /></ItemGroup>" : "";
        string namedFrameworks = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        string text = $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><{namedFrameworks}>{frameworks}</{namedFrameworks}><RootNamespace>Acme</RootNamespace></PropertyGroup>{package}{body}</Project>\n";
        return new TestProject(Path.Combine(Root, FormattableString.Invariant($"project{++_projects}")), name, text);
    }

    /// <summary>Adds the package to a project, with the command that the README names.</summary>
    internal void AddPackage(TestProject project)
    {
        BuildLog log = Run(project.Folder, ["add", project.File, "package", "PromptGen", "--prerelease", "--source", Path.Combine(Root, "feed")], []);
        Assert.True(log.ExitCode == 0, log.Text);
    }

    /// <summary>Restores and builds a project, with a detailed log in its folder.</summary>
    internal BuildLog Build(TestProject project, string configuration, bool isCi = false, params string[] more) => Run(
        project.Folder,
        ["build", project.File, "-c", configuration, "-flp:v=detailed;logfile=" + project["build.log"], "-clp:NoSummary;DisableConsoleColor", .. Quiet, .. more],
        isCi ? [("CI", "true")] : [("CI", null)]);

    /// <summary>Builds a project, of which nothing may be said, and returns what the application prints.</summary>
    internal string Output(TestProject project, string configuration, bool isCi = false)
    {
        BuildLog log = Build(project, configuration, isCi);
        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);

        BuildLog run = Run(project.Folder, ["run", "--project", project.File, "-c", configuration, "--no-build"], []);
        Assert.True(run.ExitCode == 0, run.Text);
        return run.Text.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string[] Quiet => ["-v:minimal", "-nologo", "-nodeReuse:false", "-tl:off"];

    private BuildLog Run(string folder, string[] arguments, IEnumerable<(string Name, string? Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string? value) in Inherited.Select(n => (n, (string?)null)).Concat(environment))
        {
            start.Environment[name] = value;
        }

        if (folder != Repository.Root)
        {
            start.Environment["NUGET_PACKAGES"] = Path.Combine(Root, "packages");
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildLog(process.ExitCode, log + errors.Result);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);
}
