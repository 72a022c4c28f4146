using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace PromptGen.Emission.Tests.Support;

/// <summary>Finds files of this repository from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    internal static string Root { get; } = Find();

    /// <summary>The folder that holds this machine's restored packages.</summary>
    internal static string Packages { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Packages").Value!;

    /// <summary>A file that a project's build for a target framework made, in the configuration of these tests.</summary>
    internal static string Artifact(string project, string framework, string file) =>
        Path.Combine(Root, "artifacts", "bin", project, Configuration + "_" + framework, file);

    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PromptGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository");
    }
}
