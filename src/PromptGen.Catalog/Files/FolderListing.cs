using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Selection;

namespace PromptGen.Catalog.Files;

/// <summary>The names under a catalogue's folder; no file is opened.</summary>
internal sealed class FolderListing
{
    private const int DeepestFolder = 12;

    private readonly bool _entersVersions;

    private FolderListing(bool entersVersions) => _entersVersions = entersVersions;

    /// <summary>The relative paths with <c>/</c>, in ordinal order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The folders that lie too deep to be listed.</summary>
    public List<string> Unlisted { get; } = [];

    /// <summary>Lists a folder.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="entersVersions">Whether folders of released versions are listed too; otherwise each is a name itself.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FolderListing Of(string root, bool entersVersions)
    {
        var folder = new DirectoryInfo(root ?? throw new ArgumentNullException(nameof(root)));
        if (!folder.Exists)
        {
            throw new DirectoryNotFoundException($"There is no folder '{root}'.");
        }

        // Each folder at the top is asked, and its names are sorted, by whoever is free.
        var listing = new FolderListing(entersVersions);
        var below = new List<(DirectoryInfo Folder, string Path)>();
        listing.List(folder, "", 0, (sub, path) => below.Add((sub, path)));
        FolderListing[] parts = Concurrently.Select(below, sub => new FolderListing(entersVersions).Collect(sub.Folder, sub.Path, 1), lot: 1);
        return listing.Join(below, parts);
    }

    // What lies in one folder stands together in the order of all, where its own name with the slash would stand.
    private FolderListing Join(List<(DirectoryInfo Folder, string Path)> below, FolderListing[] parts)
    {
        var order = new List<(string Path, FolderListing? Part)>();
        order.AddRange(Names.Select(name => (name, (FolderListing?)null)));
        order.AddRange(below.Zip(parts, (sub, part) => (sub.Path, (FolderListing?)part)));
        order.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        Names.Clear();
        foreach ((string path, FolderListing? part) in order)
        {
            if (part is null)
            {
                Names.Add(path);
            }
            else
            {
                Names.AddRange(part.Names);
                Unlisted.AddRange(part.Unlisted);
            }
        }

        return this;
    }

    private FolderListing Collect(DirectoryInfo folder, string relative, int depth)
    {
        Enter(folder, relative, depth);
        Names.Sort(StringComparer.Ordinal);
        return this;
    }

    private void Enter(DirectoryInfo folder, string relative, int depth) => List(folder, relative, depth, (sub, path) => Enter(sub, path, depth + 1));

    private void List(DirectoryInfo folder, string relative, int depth, Action<DirectoryInfo, string> enter)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
        {
            string path = relative + entry.Name;
            if (entry is not DirectoryInfo sub || (!_entersVersions && entry.Name == CatalogueIndex.VersionsFolder))
            {
                Names.Add(path);
            }
            else if (!sub.Name.StartsWith(".", StringComparison.Ordinal) && (sub.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                // Links are not followed: they can lead in circles and out of the catalogue.
                if (depth < DeepestFolder)
                {
                    enter(sub, path + "/");
                }
                else
                {
                    Unlisted.Add(path);
                }
            }
        }
    }
}
