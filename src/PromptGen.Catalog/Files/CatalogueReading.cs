using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>One reading of a whole catalogue, on all processors: a prompt's files are read, understood and looked at by the rules in one go, while they are at hand.</summary>
/// <param name="listing">The names under the catalogue's folder.</param>
/// <param name="kept">What earlier runs understood of it; null when nothing is kept.</param>
/// <param name="early">Looks at released versions; null when the catalogue is not read to be reviewed.</param>
internal sealed class CatalogueReading(CatalogueListing listing, KeptCatalogue? kept, EarlyReview? early)
{
    private const int PromptsAtATime = 8;
    private static readonly ReadResult<SourceText> NoText = new(null, ValueList<CatalogueDiagnostic>.Empty);

    /// <summary>Reads every file that has a place in the layout, or was meant to have one, in ordinal order of their relative paths.</summary>
    public ReadEntry[] Read()
    {
        CataloguePath[] places = Concurrently.Select(listing.Names, CataloguePath.Parse);

        // The files of a prompt need not stand together: other prompts may lie in its folder.
        int[][] prompts = [.. Enumerable.Range(0, places.Length).Where(i => places[i].IsRead).GroupBy(i => places[i].Id).Select(files => files.ToArray())];
        using var hashes = new ThreadLocal<SHA256>(SHA256.Create, trackAllValues: true);
        ReadEntry[][] read = Concurrently.Select(prompts, files => ReadPrompt([.. files.Select(i => (listing.Names[i], places[i]))], hashes.Value!), PromptsAtATime);
        foreach (SHA256 hash in hashes.Values)
        {
            hash.Dispose();
        }

        var entries = new ReadEntry?[places.Length];
        foreach ((int Index, ReadEntry Entry) file in prompts.Zip(read, (indices, found) => indices.Zip(found, (i, entry) => (i, entry))).SelectMany(files => files))
        {
            entries[file.Index] = file.Entry;
        }

        return [.. entries.OfType<ReadEntry>()];
    }

    private ReadEntry[] ReadPrompt((string Name, CataloguePath Place)[] files, SHA256 sha)
    {
        var bytes = new byte[]?[files.Length];
        var entries = new ReadEntry[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            entries[i] = ReadOne(files[i].Name, files[i].Place, sha, out bytes[i]);
        }

        if (files[0].Place.Id is { } id && early?.FindsSound(id, entries) == true)
        {
            for (int i = 0; i < files.Length; i++)
            {
                // A draft is looked at again, with what it includes.
                if (entries[i] is { IsKnown: false, Source: { IsDraft: false } released })
                {
                    entries[i] = entries[i] with { Source = released.LetGo(bytes[i]!) };
                }
            }
        }

        return entries;
    }

    private ReadEntry ReadOne(string relative, CataloguePath place, SHA256 sha, out byte[]? bytes)
    {
        string path = CatalogueReader.FullPath(listing.Root, relative);
        bytes = null;

        // A file in the wrong place is only named, so its content is nobody's business.
        if (place.Problem is not null)
        {
            return ReadEntry.Of(new CatalogueEntry(relative, path, NoText), place);
        }

        bytes = FileBytes.Read(path, PromptBytes.MostBytes, out ReadResult<SourceText>? refusal);
        if (bytes is null)
        {
            return ReadEntry.Of(new CatalogueEntry(relative, path, refusal!), place);
        }

        byte[] hash = sha.ComputeHash(bytes);
        if (kept?.Find(relative, path, place, bytes, hash) is { } known)
        {
            return known;
        }

        // Bytes that are normalised text already have its digest.
        Digest? digest = PromptBytes.AreNormalised(bytes) ? Digest.OfHash(hash) : null;
        return ReadEntry.Of(new CatalogueEntry(relative, path, PromptBytes.Decode(path, bytes)), place, digest) with { Hash = hash };
    }
}
