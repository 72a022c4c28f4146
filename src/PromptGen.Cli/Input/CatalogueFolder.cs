using System.IO;

namespace PromptGen.Cli.Input;

/// <summary>Where a command finds the catalogue that nobody named.</summary>
internal static class CatalogueFolder
{
    /// <summary>The folder's usual name.</summary>
    public const string Name = "prompts";

    /// <summary>The nearest folder <see cref="Name"/> in a folder or above it; not above the repository, since what lies there is somebody else's.</summary>
    /// <param name="start">A full path.</param>
    /// <returns>The path relative to the current folder; null when there is none.</returns>
    public static string? Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(candidate))
            {
                return Path.GetRelativePath(Directory.GetCurrentDirectory(), candidate);
            }

            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
