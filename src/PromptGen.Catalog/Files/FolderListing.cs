using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Catalogues;
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

        // Each folder at the top is asked by whoever is free.
        var names = new List<string>();
        var below = new List<(DirectoryInfo Folder, string Path)>();
        List(folder, "", 0, entersVersions, names, (sub, path) => below.Add((sub, path)));
        foreach (List<string> found in Concurrently.Select(below, sub => Collect(sub.Folder, sub.Path, 1, entersVersions, []), lot: 1))
        {
            names.AddRange(found);
        }

        return names;
    }

    private static List<string> Collect(DirectoryInfo folder, string relative, int depth, bool entersVersions, List<string> names)
    {
        List(folder, relative, depth, entersVersions, names, (sub, path) => Collect(sub, path, depth + 1, entersVersions, names));
        return names;
    }

    private static void List(DirectoryInfo folder, string relative, int depth, bool entersVersions, List<string> names, Action<DirectoryInfo, string> enter)
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
                enter(sub, path + "/");
            }
        }
    }
}
