using System;
using System.Collections.Generic;
using System.IO;

namespace PromptGen.Catalog.Files;

/// <summary>The names under a catalogue's folder, for everybody who asks for some of them: to list a large one takes as long as to read it.</summary>
public sealed class CatalogueListing
{
    private readonly FolderListing _listing;

    private CatalogueListing(string root, FolderListing listing)
    {
        Root = root;
        _listing = listing;
    }

    /// <summary>The folder, as it was named.</summary>
    public string Root { get; }

    /// <summary>The files by relative paths with <c>/</c>, in ordinal order. Folders whose names begin with a dot, and links to folders, are not looked into.</summary>
    public IReadOnlyList<string> Names => _listing.Names;

    /// <summary>The folders, by relative paths with <c>/</c>, that lie deeper than any prompt can and were not looked into.</summary>
    public IReadOnlyList<string> Unlisted => _listing.Unlisted;

    /// <summary>Lists a catalogue's folder.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="look">Says what is in a folder, by its path, where the framework has a quicker way than all have; null for theirs.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CatalogueListing Of(string root, Func<string, IEnumerable<FolderEntry>>? look = null) => new(root, FolderListing.Of(root, entersVersions: true, look));
}
