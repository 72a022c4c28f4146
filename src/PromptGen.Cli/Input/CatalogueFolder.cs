using System.IO;
using System.Linq;

namespace PromptGen.Cli.Input;

/// <summary>Where a command finds the catalogue that nobody named.</summary>
internal static class CatalogueFolder
{
    /// <summary>The folder's usual name.</summary>
    public const string Name = "prompts";

    /// <summary>The nearest folder <see cref="Name"/> in a folder or above it in its repository.</summary>
    /// <param name="start">A full path.</param>
    /// <returns>The path relative to the current folder; null when there is none.</returns>
    public static string? Find(string start) =>
        RepositoryFolder.Upwards(start).Select(folder => Path.Combine(folder, Name)).FirstOrDefault(Directory.Exists) is { } found
            ? Path.GetRelativePath(Directory.GetCurrentDirectory(), found)
            : null;
}
