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
    private readonly Func<string, IEnumerable<FolderEntry>> _look;

    private FolderListing(bool entersVersions, Func<string, IEnumerable<FolderEntry>> look)
    {
        _entersVersions = entersVersions;
        _look = look;
    }

    /// <summary>The relative paths with <c>/</c>, in ordinal order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The folders that lie too deep to be listed.</summary>
    public List<string> Unlisted { get; } = [];

    /// <summary>Lists a folder.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="entersVersions">Whether folders of released versions are listed too; otherwise each is a name itself.</param>
    /// <param name="look">Says what is in a folder, by its path; null for the way of every framework.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FolderListing Of(string root, bool entersVersions, Func<string, IEnumerable<FolderEntry>>? look = null)
    {
        if (!Directory.Exists(root ?? throw new ArgumentNullException(nameof(root))))
        {
            throw new DirectoryNotFoundException($"There is no folder '{root}'.");
        }

        // Each folder at the top is asked, and its names are sorted, by whoever is free.
        look ??= Look;
        var listing = new FolderListing(entersVersions, look);
        var below = new List<string>();
        listing.List(root, "", 0, below.Add);
        return listing.Join(below, Concurrently.Select(below, path => new FolderListing(entersVersions, look).Collect(root, path), lot: 1));
    }

    // What lies in one folder stands together in the order of all, where its own name with the slash would stand.
    private FolderListing Join(List<string> below, FolderListing[] parts)
    {
        var order = new List<(string Path, FolderListing? Part)>();
        order.AddRange(Names.Select(name => (name, (FolderListing?)null)));
        order.AddRange(below.Zip(parts, (path, part) => (path, (FolderListing?)part)));
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

    private static IEnumerable<FolderEntry> Look(string folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            bool isFolder = entry is DirectoryInfo;
            yield return new FolderEntry(entry.Name, isFolder, isFolder && (entry.Attributes & FileAttributes.ReparsePoint) != 0);
        }
    }

    private FolderListing Collect(string root, string path)
    {
        Enter(root, path, 1);
        Names.Sort(StringComparer.Ordinal);
        return this;
    }

    private void Enter(string root, string relative, int depth) => List(Path.Combine(root, relative), relative, depth, path => Enter(root, path, depth + 1));

    private void List(string folder, string relative, int depth, Action<string> enter)
    {
        foreach (FolderEntry entry in _look(folder))
        {
            string path = relative + entry.Name;
            if (!entry.IsFolder || (!_entersVersions && entry.Name == CatalogueIndex.VersionsFolder))
            {
                Names.Add(path);
            }
            else if (!entry.IsLink && !entry.Name.StartsWith(".", StringComparison.Ordinal))
            {
                // Links are not followed: they can lead in circles and out of the catalogue.
                if (depth < DeepestFolder)
                {
                    enter(path + "/");
                }
                else
                {
                    Unlisted.Add(path);
                }
            }
        }
    }
}
