using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>The repository's own files, seen from the test's build output.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every document that people read: the two at the root and all of <c>docs</c>.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [PathOf("README.md"), PathOf("CONTRIBUTING.md"), .. Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The files under <c>src</c> with one of these extensions, without what a build leaves there.</summary>
    public static IEnumerable<string> Sources(params string[] extensions) =>
        Directory.EnumerateFiles(PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => !Relative(f).Split('/').Any(n => n is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PromptGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No PromptGen.sln above '{from}'.");
    }
}
