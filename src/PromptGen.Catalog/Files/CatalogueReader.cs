using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Reads a catalogue from disk: finds its files, asks their size before reading them, and leaves the rest to pure functions.</summary>
public static class CatalogueReader
{
    /// <summary>Reads the whole catalogue.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="rootClass">The outermost generated class, for the rules about names.</param>
    /// <param name="kept">What earlier runs understood of it, and takes what is understood now; null when nothing is kept.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PromptCatalogue Read(string root, string rootClass = "Prompts", KeptCatalogue? kept = null) => Read(CatalogueListing.Of(root), rootClass, kept);

    /// <summary>Reads the whole catalogue, whose names have been listed.</summary>
    /// <param name="listing">The names under its folder.</param>
    /// <param name="rootClass">The outermost generated class, for the rules about names.</param>
    /// <param name="kept">What earlier runs understood of it, and takes what is understood now; null when nothing is kept.</param>
    /// <param name="willReview">Whether the catalogue is read to be reviewed with what is sound of <paramref name="kept"/>: then the rules look at released versions while these are at hand.</param>
    public static PromptCatalogue Read(CatalogueListing listing, string rootClass = "Prompts", KeptCatalogue? kept = null, bool willReview = false)
    {
        _ = listing ?? throw new ArgumentNullException(nameof(listing));
        EarlyReview? early = willReview && kept is not null ? new EarlyReview((id, version) => ReadReleased(listing.Root, id, version)) : null;
        ReadEntry[] entries = new CatalogueReading(listing, kept, early).Read();
        if (kept is not null)
        {
            kept.Take(entries);
            kept.Sound.Ahead = early?.Sound;
        }

        return CatalogueAssembler.Assemble(entries, rootClass, sound: kept?.Sound);
    }

    /// <summary>Reads several catalogue folders as one. An id is in one of them: of two prompts with one id the first counts, and the other is an error.</summary>
    /// <param name="roots">The folders; the first is the application's own, whose settings count.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    public static PromptCatalogue Read(IReadOnlyList<string> roots)
    {
        if ((roots ?? throw new ArgumentNullException(nameof(roots))).Count == 1)
        {
            return Read(roots[0]);
        }

        CatalogueIndex index = SelectionReader.ReadIndex(roots);
        var home = index.Prompts.ToDictionary(p => p.Id, p => p.Root);
        PromptCatalogue all = CatalogueAssembler.Assemble(roots.SelectMany((root, i) => ReadEntries(root).Where(e => CataloguePath.Parse(e.RelativePath) is var place
            && (place.Id is null ? i == 0 : !home.TryGetValue(place.Id, out string? holder) || holder == root))));
        return new PromptCatalogue(all.Settings, all.Prompts, all.Diagnostics.Concat(index.Diagnostics));
    }

    /// <summary>Reads every file that has a place in the layout, in ordinal order of their relative paths.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<CatalogueEntry> ReadEntries(string root)
    {
        CatalogueListing listing = CatalogueListing.Of(root);
        return [.. Concurrently.Select(listing.Names, relative => ReadOne(listing.Root, relative)).OfType<CatalogueEntry>()];
    }

    /// <summary>Reads one file through the door for text. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that a file of its kind may have.</param>
    public static ReadResult<SourceText> ReadText(string path, int most = PromptBytes.MostBytes) =>
        FileBytes.Read(path, most, out ReadResult<SourceText>? refusal) is { } bytes ? PromptBytes.Decode(path, bytes, most) : refusal!;

    /// <summary>The path of a file of the catalogue.</summary>
    internal static string FullPath(string root, string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static PromptSource? ReadReleased(string root, PromptId id, PromptVersion version) => ReadEntry.Of(ReadOne(root, CataloguePath.Of(id, FileRole.Version, version))!).Source;

    // Null for a file that has no place in the layout and was not meant to have one; of one in the wrong place nobody reads the content.
    private static CatalogueEntry? ReadOne(string root, string relative)
    {
        CataloguePath place = CataloguePath.Parse(relative);
        string path = FullPath(root, relative);
        return place.IsRead ? new CatalogueEntry(relative, path, place.Problem is null ? ReadText(path) : FileContent.NoText) : null;
    }
}
