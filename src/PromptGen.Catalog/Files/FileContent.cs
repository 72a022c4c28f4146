using System.Security.Cryptography;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>A file of the catalogue whose content is at hand, and not understood yet.</summary>
/// <param name="Place">Whose it is, and as what.</param>
/// <param name="Text">Its text, or why there is none.</param>
/// <param name="Bytes">Its whole content; null where nobody opens it, or the disk refused.</param>
/// <param name="Hash">The SHA-256 of <paramref name="Bytes"/>.</param>
/// <param name="Known">The file as an earlier run understood it; null when it has to be understood.</param>
internal sealed record FileContent(CataloguePath Place, CatalogueEntry Text, byte[]? Bytes, byte[]? Hash, ReadEntry? Known)
{
    /// <summary>What there is of a file that nobody opens.</summary>
    public static readonly ReadResult<SourceText> NoText = new(null, ValueList<CatalogueDiagnostic>.Empty);

    /// <summary>Reads a file, unless an earlier run has understood the same bytes. What the disk refuses is a finding.</summary>
    /// <param name="listing">The names under the catalogue's folder.</param>
    /// <param name="relative">One of them.</param>
    /// <param name="place">The same place, taken apart.</param>
    /// <param name="kept">What earlier runs understood; null when nothing is kept.</param>
    /// <param name="sha">Hashes for this thread.</param>
    public static FileContent Of(CatalogueListing listing, string relative, CataloguePath place, KeptCatalogue? kept, SHA256 sha)
    {
        string path = CatalogueReader.FullPath(listing.Root, relative);

        // A file in the wrong place is only named, so its content is nobody's business.
        if (place.Problem is not null)
        {
            return new FileContent(place, new CatalogueEntry(relative, path, NoText), null, null, null);
        }

        if (FileBytes.Read(path, PromptBytes.MostBytes, out ReadResult<SourceText>? refusal) is not { } bytes)
        {
            return new FileContent(place, new CatalogueEntry(relative, path, refusal!), null, null, null);
        }

        byte[] hash = sha.ComputeHash(bytes);
        ReadEntry? known = kept?.Find(relative, path, place, bytes, hash);
        return new FileContent(place, new CatalogueEntry(relative, path, known is null ? PromptBytes.Decode(path, bytes) : NoText), bytes, hash, known);
    }

    /// <summary>The file, understood. It never throws on any content.</summary>
    public ReadEntry Understand()
    {
        if (Known is not null || Hash is null)
        {
            return Known ?? ReadEntry.Of(Text, Place);
        }

        // Bytes that are normalised text already have its digest.
        return ReadEntry.Of(Text, Place, PromptBytes.AreNormalised(Bytes!) ? Digest.OfHash(Hash) : null) with { Hash = Hash };
    }
}
