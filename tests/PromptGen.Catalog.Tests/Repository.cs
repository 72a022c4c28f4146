using System;
using System.IO;

namespace PromptGen.Catalog.Tests;

/// <summary>Where the repository's own files are, seen from the test's build output.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] names) => System.IO.Path.Combine([Root, .. names]);

    private static string Find(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PromptGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No PromptGen.sln above '{from}'.");
    }
}
