using System;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Files;

namespace PromptGen.Repository.Commits;

/// <summary>Removes what writers that died left behind: files that were written beside their place and never renamed.</summary>
internal static class LeftBehind
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>Removes those that are older than an hour.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="now">The time.</param>
    /// <param name="files">The disk.</param>
    public static void Sweep(string folder, DateTimeOffset now, IFileOperations files)
    {
        foreach (string file in Directory.EnumerateFiles(folder, ".*.tmp", SearchOption.AllDirectories).Where(f => now - File.GetLastWriteTimeUtc(f) > Long).ToArray())
        {
            files.Delete(file);
        }
    }
}
