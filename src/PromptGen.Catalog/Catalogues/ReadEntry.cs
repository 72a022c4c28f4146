using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Catalogues;

/// <summary>A file of the catalogue, read by its place, and no other file looked at: so that files can be read at the same time.</summary>
/// <param name="RelativePath">Its place under the catalogue's root, with <c>/</c>.</param>
/// <param name="DisplayPath">Its path as findings name it.</param>
/// <param name="Place">Whose it is, and as what.</param>
/// <param name="Diagnostics">What is wrong with the place, or was found when the file was read.</param>
internal sealed record ReadEntry(string RelativePath, string DisplayPath, CataloguePath Place, ValueList<CatalogueDiagnostic> Diagnostics)
{
    /// <summary>A manifest's content; null of another file, and of one that cannot be read.</summary>
    public ManifestFile? Manifest { get; init; }

    /// <summary>Test cases; null of another file, and of one that cannot be read.</summary>
    public PromptTestFile? Tests { get; init; }

    /// <summary>A draft or a released version; null of another file, and of one that cannot be read.</summary>
    public PromptSource? Source { get; init; }

    /// <summary>The catalogue's settings; null of another file, and of one that cannot be read.</summary>
    public CatalogueSettings? Settings { get; init; }

    /// <summary>The SHA-256 of its bytes; null where nobody asked, or they could not be had.</summary>
    public byte[]? Hash { get; init; }

    /// <summary>Whether an earlier run has read the same bytes, so that they were not read again.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Reads a file. It never throws on any content.</summary>
    public static ReadEntry Of(CatalogueEntry entry) => Of(entry, CataloguePath.Parse(entry.RelativePath));

    /// <summary>Reads a file whose place is known. It never throws on any content.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="place">Whose it is, and as what.</param>
    /// <param name="digest">The digest of its text, for who knows it already.</param>
    public static ReadEntry Of(CatalogueEntry entry, CataloguePath place, Digest? digest = null)
    {
        if (place.Problem is not null)
        {
            return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, new ValueList<CatalogueDiagnostic>([CatalogueDiagnostic.OfFile(entry.DisplayPath, place.ProblemCode!, place.Problem)]));
        }

        if (entry.Text.Value is not { } text)
        {
            return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, entry.Text.Diagnostics);
        }

        switch (place.Role)
        {
            case FileRole.Settings:
                ReadResult<CatalogueSettings> settings = CatalogueSettingsReader.Read(entry.DisplayPath, text);
                return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, settings.Diagnostics) { Settings = settings.Value };
            case FileRole.Manifest:
                ReadResult<ManifestFile> manifest = ManifestReader.Read(entry.DisplayPath, text);
                return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, manifest.Diagnostics) { Manifest = manifest.Value };
            case FileRole.Tests:
                ReadResult<PromptTestFile> tests = TestFileReader.Read(entry.DisplayPath, text);
                return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, tests.Diagnostics) { Tests = tests.Value };
            case FileRole.Draft or FileRole.Version:
                ReadResult<PromptSource> source = PromptFileReader.Read(place.Id!, place.Version, entry.DisplayPath, text, digest);
                return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, source.Diagnostics) { Source = source.Value };
            default:
                return new ReadEntry(entry.RelativePath, entry.DisplayPath, place, entry.Text.Diagnostics);
        }
    }
}
