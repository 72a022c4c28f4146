using System;
using System.IO;

namespace PromptGen.Cli.Tests.Support;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>Its folder: the nearest above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The path of a file in it.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PromptGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not lie in the repository");
    }
}
