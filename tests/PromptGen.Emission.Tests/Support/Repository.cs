using System;
using System.IO;

namespace PromptGen.Emission.Tests.Support;

/// <summary>Finds files of this repository from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    internal static string Root { get; } = Find();

    /// <summary>A file that a project's build for a target framework made.</summary>
    internal static string Artifact(string project, string framework, string file) =>
        Path.Combine(Root, "artifacts", "bin", project, "debug_" + framework, file);

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
