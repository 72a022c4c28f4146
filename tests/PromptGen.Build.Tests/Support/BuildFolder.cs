using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PromptGen.Build.Tests.Support;

/// <summary>
/// A folder outside the repository in which the SDK builds projects as a user's machine does, with the targets of the package and the dlls that were built with these tests. All its projects share one restore.
/// </summary>
public sealed class BuildFolder : IDisposable
{
    private static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBUILDLOADALLFILESASREADONLY", "CI", "ContinuousIntegrationBuild"];

    private int _projects;

    public BuildFolder()
    {
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RootNamespace>Acme</RootNamespace>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <MSBuildProjectExtensionsPath>$(MSBuildThisFileDirectory)restored/obj/</MSBuildProjectExtensionsPath>
                <BaseIntermediateOutputPath>$(MSBuildProjectDirectory)/obj/</BaseIntermediateOutputPath>
                <ProjectAssetsFile>$(MSBuildThisFileDirectory)restored/obj/project.assets.json</ProjectAssetsFile>
                <_PromptGenTaskAssembly>{Repository.Built("PromptGen.Build", "PromptGen.Build.dll")}</_PromptGenTaskAssembly>
                <_PromptGenWorker>{Repository.Built("PromptGen.Build.Worker", "PromptGen.Build.Worker.dll")}</_PromptGenWorker>
                <CustomAfterMicrosoftCommonTargets>{Repository.Source("src/PromptGen/build/PromptGen.targets")}</CustomAfterMicrosoftCommonTargets>
              </PropertyGroup>
              <Import Project="{Repository.Source("src/PromptGen/build/PromptGen.props")}" />
              <ItemGroup>
                <Analyzer Include="{Repository.Built("PromptGen.Generator", "PromptGen.Generator.dll")};{Repository.Built("PromptGen.Generator", "YamlDotNet.dll")}" />
                <Reference Include="{Repository.Built("PromptGen", "PromptGen.dll", "net10.0")};{Repository.Built("PromptGen", "PromptGen.Templates.dll", "net10.0")}" />
              </ItemGroup>
            </Project>
            """);
        Write("restored/App.csproj", TestProject.ProjectFile());
        BuildLog log = Run(["restore", Path.Combine(Root, "restored", "App.csproj"), "-v", "quiet", "-nodeReuse:false"]);
        Assert.True(log.ExitCode == 0, log.Text);
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("promptgen-build-").FullName;

    /// <summary>Makes a project in a folder of its own, which has a name for the log.</summary>
    internal TestProject Add(string name = "app", params (string Name, string Value)[] properties)
    {
        string folder = Path.Combine(Root, System.FormattableString.Invariant($"{++_projects}-{name}"));
        return new TestProject(folder, properties);
    }

    /// <summary>Builds one project, without a restore.</summary>
    internal BuildLog Build(TestProject project, params string[] arguments) => Run(["build", project.File, .. Usual, .. arguments]);

    /// <summary>Builds one project, without a restore, with another folder for temporary files.</summary>
    internal BuildLog BuildWithTemporary(string folder, TestProject project, params string[] arguments) => Run(["build", project.File, .. Usual, .. arguments], ("TMPDIR", folder));

    /// <summary>Builds several projects in one go, whatever comes of each.</summary>
    internal BuildLog BuildAll(IEnumerable<TestProject> projects)
    {
        string items = string.Concat(projects.Select(p => $"<Case Include=\"{p.File}\" />"));
        string driver = Write($"all-{++_projects}.proj", $"""
            <Project DefaultTargets="Build">
              <ItemGroup>{items}</ItemGroup>
              <Target Name="Build"><MSBuild Projects="@(Case)" Targets="Build" ContinueOnError="true" /></Target>
            </Project>
            """);
        return Run(["build", driver, .. Usual]);
    }

    /// <summary>Runs the SDK.</summary>
    internal BuildLog Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = Start(arguments);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildLog(process.ExitCode, log + errors.Result);
    }

    /// <summary>Runs a project under <c>dotnet watch</c>.</summary>
    internal WatchedRun Watch(TestProject project)
    {
        // Its own watch of the folder may not see what other processes write in a container; polling does.
        ProcessStartInfo start = Start(["watch", "run", "--non-interactive", "--project", project.File]);
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return new WatchedRun(start);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root };
        foreach (string name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["PromptGenWorkerIdleSeconds"] = "0";
        return start;
    }

    private static string[] Usual => ["--no-restore", "-v:minimal", "-nologo", "-nodeReuse:false", "-tl:off", "-clp:NoSummary;DisableConsoleColor"];

    private string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
