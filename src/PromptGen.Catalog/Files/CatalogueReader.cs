using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Reads a catalogue from disk: finds its files, asks their size before reading them, and leaves the rest to pure functions.</summary>
public static class CatalogueReader
{
    private static readonly ReadResult<SourceText> NoText = new(null, ValueList<CatalogueDiagnostic>.Empty);

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
    public static PromptCatalogue Read(CatalogueListing listing, string rootClass = "Prompts", KeptCatalogue? kept = null)
    {
        using var hashes = new ThreadLocal<SHA256>(SHA256.Create, trackAllValues: true);
        ReadEntry[] entries = ReadAll(listing, (relative, display, place) => Understand(relative, display, place, hashes.Value!, kept));
        foreach (SHA256 hash in hashes.Values)
        {
            hash.Dispose();
        }

        kept?.Take(entries);
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
    public static IReadOnlyList<CatalogueEntry> ReadEntries(string root) => ReadAll(CatalogueListing.Of(root), (relative, display, place) =>

        // A file in the wrong place is only named, so its content is nobody's business.
        new CatalogueEntry(relative, display, place.Problem is null ? ReadText(display) : NoText));

    /// <summary>Reads one file through the door for text. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that a file of its kind may have.</param>
    public static ReadResult<SourceText> ReadText(string path, int most = PromptBytes.MostBytes) =>
        FileBytes.Read(path, most, out ReadResult<SourceText>? refusal) is { } bytes ? PromptBytes.Decode(path, bytes, most) : refusal!;

    // A file is read and understood in one go, while its bytes are at hand.
    private static T[] ReadAll<T>(CatalogueListing listing, Func<string, string, CataloguePath, T> understand)
        where T : class
    {
        _ = listing ?? throw new ArgumentNullException(nameof(listing));
        return [.. Concurrently.Select(listing.Names, relative => Read(listing.Root, relative, understand)).OfType<T>()];
    }

    private static T? Read<T>(string root, string relative, Func<string, string, CataloguePath, T> understand)
        where T : class
    {
        CataloguePath place = CataloguePath.Parse(relative);
        return place.Role == FileRole.Other && place.Problem is null ? null : understand(relative, Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar)), place);
    }

    private static ReadEntry Understand(string relative, string display, CataloguePath place, SHA256 sha, KeptCatalogue? kept)
    {
        if (place.Problem is not null)
        {
            return ReadEntry.Of(new CatalogueEntry(relative, display, NoText), place);
        }

        if (FileBytes.Read(display, PromptBytes.MostBytes, out ReadResult<SourceText>? refusal) is not { } bytes)
        {
            return ReadEntry.Of(new CatalogueEntry(relative, display, refusal!), place);
        }

        byte[] hash = sha.ComputeHash(bytes);
        if (kept?.Find(relative, display, place, bytes, hash) is { } known)
        {
            return known;
        }

        // Bytes that are normalised text already have its digest.
        Digest? digest = PromptBytes.AreNormalised(bytes) ? Digest.OfHash(hash) : null;
        return ReadEntry.Of(new CatalogueEntry(relative, display, PromptBytes.Decode(display, bytes)), place, digest) with { Hash = hash };
    }
}
