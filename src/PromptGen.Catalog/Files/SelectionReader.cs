using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Selection;

namespace PromptGen.Catalog.Files;

/// <summary>
/// Reads from disk what one application compiles, and nothing else: the names of the catalogue's prompts, and the files that its pins need. No folder of released versions is listed, so
/// that a long history costs nothing.
/// </summary>
public static class SelectionReader
{
    /// <summary>Reads what a lock selects.</summary>
    /// <param name="roots">The catalogue folders; the first is the application's own, whose settings count.</param>
    /// <param name="pins">The lock; null when there is none.</param>
    /// <param name="withDrafts">Whether drafts may be compiled.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    public static CatalogueSelection Read(IEnumerable<string> roots, LockFile? pins, bool withDrafts) => Read(ReadIndex(roots), pins, withDrafts);

    /// <summary>Reads what a lock selects of prompts that are listed already.</summary>
    /// <param name="index">The prompts that there are.</param>
    /// <param name="pins">The lock; null when there is none.</param>
    /// <param name="withDrafts">Whether drafts may be compiled.</param>
    /// <param name="memory">What the selection before this one left; null when there was none.</param>
    public static CatalogueSelection Read(CatalogueIndex index, LockFile? pins, bool withDrafts, SelectionMemory? memory = null) => CatalogueSelector.Select(index, pins, withDrafts, ReadFile, memory);

    /// <summary>Lists the prompts.</summary>
    /// <param name="roots">The catalogue folders.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    public static CatalogueIndex ReadIndex(IEnumerable<string> roots) => CatalogueIndex.Join([.. (roots ?? throw new ArgumentNullException(nameof(roots))).Select(ReadIndex)]);

    /// <summary>Where a selected file lies.</summary>
    public static string PathOf(string root, string relativePath) => Path.Combine(root, (relativePath ?? throw new ArgumentNullException(nameof(relativePath))).Replace('/', Path.DirectorySeparatorChar));

    private static CatalogueIndex ReadIndex(string root) => CatalogueIndex.Of(root, FolderListing.Of(root, entersVersions: false).Names);

    private static CatalogueEntry? ReadFile(string root, string relative)
    {
        string path = PathOf(root, relative);
        return File.Exists(path) ? new CatalogueEntry(relative, path, CatalogueReader.ReadText(path)) : null;
    }
}
