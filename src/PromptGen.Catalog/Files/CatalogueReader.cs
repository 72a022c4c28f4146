using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
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
    /// <param name="willReview">Whether the catalogue is read to be reviewed with what is sound of <paramref name="kept"/>: then the rules look at released versions while these are at hand.</param>
    public static PromptCatalogue Read(CatalogueListing listing, string rootClass = "Prompts", KeptCatalogue? kept = null, bool willReview = false)
    {
        _ = listing ?? throw new ArgumentNullException(nameof(listing));
        using var hashes = new ThreadLocal<SHA256>(SHA256.Create, trackAllValues: true);
        EarlyReview? early = willReview && kept is not null ? new EarlyReview((id, version) => ReadReleased(listing.Root, id, version)) : null;
        ReadEntry[] entries = ReadPrompts(listing, (relative, display, place) => Understand(relative, display, place, hashes.Value!, kept), early);
        foreach (SHA256 hash in hashes.Values)
        {
            hash.Dispose();
        }

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
    public static IReadOnlyList<CatalogueEntry> ReadEntries(string root) => ReadAll(CatalogueListing.Of(root), (relative, display, place) =>

        // A file in the wrong place is only named, so its content is nobody's business.
        new CatalogueEntry(relative, display, place.Problem is null ? ReadText(display) : NoText));

    /// <summary>Reads one file through the door for text. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that a file of its kind may have.</param>
    public static ReadResult<SourceText> ReadText(string path, int most = PromptBytes.MostBytes) =>
        FileBytes.Read(path, most, out ReadResult<SourceText>? refusal) is { } bytes ? PromptBytes.Decode(path, bytes, most) : refusal!;

    // The files of a prompt are understood together, so that its rules can be asked while they are at hand. They need not stand together: other prompts may lie in its folder.
    private static ReadEntry[] ReadPrompts(CatalogueListing listing, Func<string, string, CataloguePath, ReadEntry> understand, EarlyReview? early)
    {
        CataloguePath[] places = Concurrently.Select(listing.Names, CataloguePath.Parse);
        int[][] prompts = [.. Enumerable.Range(0, places.Length).Where(i => places[i].IsRead).GroupBy(i => places[i].Id).Select(files => files.ToArray())];
        ReadEntry[][] read = Concurrently.Select(prompts, files =>
        {
            ReadEntry[] entries = [.. files.Select(i => understand(listing.Names[i], FullPath(listing.Root, listing.Names[i]), places[i]))];
            return early is not null && places[files[0]].Id is { } id && early.FindsSound(id, entries) ? [.. entries.Select(LetGo)] : entries;
        });
        var all = new ReadEntry?[places.Length];
        for (int prompt = 0; prompt < prompts.Length; prompt++)
        {
            for (int i = 0; i < prompts[prompt].Length; i++)
            {
                all[prompts[prompt][i]] = read[prompt][i];
            }
        }

        return [.. all.OfType<ReadEntry>()];
    }

    // A draft is looked at again, with what it includes.
    private static ReadEntry LetGo(ReadEntry entry) => entry is { IsKnown: false, Source: { IsDraft: false } released } ? entry with { Source = released.LetGo() } : entry;

    private static PromptSource? ReadReleased(string root, PromptId id, PromptVersion version)
    {
        string relative = CataloguePath.Of(id, FileRole.Version, version);
        string path = FullPath(root, relative);
        return ReadEntry.Of(new CatalogueEntry(relative, path, ReadText(path))).Source;
    }

    private static string FullPath(string root, string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));

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
        return place.IsRead ? understand(relative, FullPath(root, relative), place) : null;
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
