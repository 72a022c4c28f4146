using System;
using System.IO;

namespace PromptGen.Language.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Reads a file by its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "PromptGen.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        return root ?? throw new DirectoryNotFoundException("No folder above holds PromptGen.sln.");
    }
}
