using System.Collections.Generic;
using System.IO;

namespace PromptGen.Cli.Input;

/// <summary>The folders around a place, up to the root of its repository.</summary>
internal static class RepositoryFolder
{
    /// <summary>A folder and those above it, the innermost first; not above the repository, since what lies there is somebody else's.</summary>
    /// <param name="start">A full path.</param>
    public static IEnumerable<string> Upwards(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
            if (IsRoot(folder.FullName))
            {
                yield break;
            }
        }
    }

    /// <summary>The root of the repository that a folder lies in; null when it lies in none.</summary>
    /// <param name="start">A full path.</param>
    public static string? RootOf(string start)
    {
        foreach (string folder in Upwards(start))
        {
            if (IsRoot(folder))
            {
                return folder;
            }
        }

        return null;
    }

    private static bool IsRoot(string folder) => Path.Exists(Path.Combine(folder, ".git"));
}
