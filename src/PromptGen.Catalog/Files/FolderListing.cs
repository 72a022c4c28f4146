using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Selection;

namespace PromptGen.Catalog.Files;

/// <summary>The names under a catalogue's folder; no file is opened.</summary>
internal static class FolderListing
{
    private const int DeepestFolder = 12;

    /// <summary>The relative paths with <c>/</c>, in no particular order.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="entersVersions">Whether folders of released versions are listed too; otherwise each is a name itself.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static List<string> Of(string root, bool entersVersions)
    {
        var folder = new DirectoryInfo(root ?? throw new ArgumentNullException(nameof(root)));
        if (!folder.Exists)
        {
            throw new DirectoryNotFoundException($"There is no folder '{root}'.");
        }

        var names = new List<string>();
        Collect(folder, "", 0, entersVersions, names);
        return names;
    }

    private static void Collect(DirectoryInfo folder, string relative, int depth, bool entersVersions, List<string> names)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            string path = relative + entry.Name;
            if (entry is not DirectoryInfo sub || (!entersVersions && entry.Name == CatalogueIndex.VersionsFolder))
            {
                names.Add(path);
            }
            else if ((sub.Attributes & FileAttributes.ReparsePoint) == 0 && depth < DeepestFolder && !sub.Name.StartsWith(".", StringComparison.Ordinal))
            {
                // Links are not followed: they can lead in circles and out of the catalogue.
                Collect(sub, path + "/", depth + 1, entersVersions, names);
            }
        }
    }
}
