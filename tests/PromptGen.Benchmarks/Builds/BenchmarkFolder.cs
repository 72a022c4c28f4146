using System;
using System.IO;

namespace PromptGen.Benchmarks.Builds;

/// <summary>A folder outside the repository with a feed that holds the package as <c>dotnet pack</c> makes it, and the projects that are measured.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    /// <summary>Packs the package.</summary>
    public BenchmarkFolder()
    {
        Repository = FindRepository();
        Console.Error.WriteLine($"packing into {Root}");
        ProcessMeter.Run(Repository, RestoredPackages, "pack", "src/PromptGen", "-c", "Release", "-o", Path.Combine(Root, "feed"), "-p:PackageVersion=" + Version, "-v:quiet", "-nologo", "-nodeReuse:false");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{RestoredPackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <RootNamespace>Acme</RootNamespace>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("promptgen-benchmark-").FullName;

    /// <summary>Where packages of this folder lie.</summary>
    public string Packages => Path.Combine(Root, "packages");

    /// <summary>The repository that is measured.</summary>
    public string Repository { get; }

    /// <summary>The package's version, which no other run has.</summary>
    public string Version { get; } = "0.0.0-benchmark." + Guid.NewGuid().ToString("n");

    /// <summary>What a project says that has the package.</summary>
    public string WithPackage => $"<ItemGroup><PackageReference Include=\"PromptGen\" Version=\"{Version}\" /></ItemGroup>";

    /// <summary>Where the packages lie that were restored before.</summary>
    public static string RestoredPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A project that was made before; null when it was not.</summary>
    public BenchmarkProject? Find(string name) => Directory.Exists(Path.Combine(Root, name)) ? new BenchmarkProject(Path.Combine(Root, name), Packages) : null;

    /// <summary>Makes a project with the package and a catalogue of sample prompts.</summary>
    public BenchmarkProject AddWithPrompts(string name, int prompts, bool areShort = false)
    {
        SampleCatalogue.Write(Path.Combine(Root, name), prompts, areShort);
        return Add(name, WithPackage);
    }

    /// <summary>Makes the same project without PromptGen: what its generator emitted is part of its sources, and the runtime library is a file.</summary>
    public BenchmarkProject AddCheckedIn(string name, BenchmarkProject original)
    {
        string emitted = Path.Combine(Root, name, "emitted");
        original.Build("Release", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + Path.Combine(Root, name + "-generated"));
        Directory.CreateDirectory(emitted);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, name + "-generated"), "*.cs", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(emitted, Path.GetFileName(file)));
        }

        string library = Path.Combine(Packages, "promptgen", Version, "lib", "net10.0");
        return Add(name, $"<ItemGroup><Reference Include=\"{library}/PromptGen.dll;{library}/PromptGen.Templates.dll\" /></ItemGroup>");
    }

    /// <summary>Makes a project, and restores its packages.</summary>
    /// <param name="name">Its folder, which may have files already.</param>
    /// <param name="content">What its file says beside the SDK.</param>
    /// <param name="program">Its code; without it, it counts its prompts.</param>
    public BenchmarkProject Add(string name, string content, string program = "System.Console.WriteLine(Acme.Prompts.Catalog.Count);\n")
    {
        Write($"{name}/App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{content}</Project>\n");
        Write($"{name}/Program.cs", program);
        var project = new BenchmarkProject(Path.Combine(Root, name), Packages);
        project.Restore();
        return project;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string path, string text)
    {
        string file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>The repository in which this program was built.</summary>
    /// <exception cref="DirectoryNotFoundException">It lies in none.</exception>
    public static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PromptGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The program does not lie in its repository.");
    }
}
