using System;
using System.IO;

namespace PromptGen.Build.Tests.Support;

/// <summary>Where the repository lies that these tests were built from, and what was built with them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The configuration these tests were built in.</summary>
    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Split('_')[0];

    /// <summary>A file of the repository.</summary>
    public static string Source(string path) => Path.Combine(Root, path);

    /// <summary>A file that a project of the repository was built to.</summary>
    /// <param name="project">The project.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="target">The framework, where the project has several.</param>
    public static string Built(string project, string file, string? target = null)
    {
        string path = Path.Combine(Root, "artifacts", "bin", project, target is null ? Configuration : $"{Configuration}_{target}", file);
        return File.Exists(path) ? path : throw new FileNotFoundException("It is built with these tests.", path);
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PromptGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not lie in their repository.");
    }
}
