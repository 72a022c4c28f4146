using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Catalogues;

/// <summary>A file of the catalogue, read by its place, and no other file looked at: so that files can be read at the same time.</summary>
/// <param name="Entry">The file.</param>
/// <param name="Place">Whose it is, and as what.</param>
/// <param name="Diagnostics">What is wrong with the place, or was found when the file was read.</param>
internal sealed record ReadEntry(CatalogueEntry Entry, CataloguePath Place, ValueList<CatalogueDiagnostic> Diagnostics)
{
    /// <summary>A manifest's content; null of another file, and of one that cannot be read.</summary>
    public ManifestFile? Manifest { get; init; }

    /// <summary>Test cases; null of another file, and of one that cannot be read.</summary>
    public PromptTestFile? Tests { get; init; }

    /// <summary>A draft or a released version; null of another file, and of one that cannot be read.</summary>
    public PromptSource? Source { get; init; }

    /// <summary>The catalogue's settings; null of another file, and of one that cannot be read.</summary>
    public CatalogueSettings? Settings { get; init; }

    /// <summary>Reads a file. It never throws on any content.</summary>
    public static ReadEntry Of(CatalogueEntry entry) => Of(entry, CataloguePath.Parse(entry.RelativePath));

    /// <summary>Reads a file whose place is known. It never throws on any content.</summary>
    public static ReadEntry Of(CatalogueEntry entry, CataloguePath place)
    {
        if (place.Problem is not null)
        {
            return new ReadEntry(entry, place, new ValueList<CatalogueDiagnostic>([CatalogueDiagnostic.OfFile(entry.DisplayPath, place.ProblemCode!, place.Problem)]));
        }

        if (entry.Text.Value is not { } text)
        {
            return new ReadEntry(entry, place, entry.Text.Diagnostics);
        }

        switch (place.Role)
        {
            case FileRole.Settings:
                ReadResult<CatalogueSettings> settings = CatalogueSettingsReader.Read(entry.DisplayPath, text);
                return new ReadEntry(entry, place, settings.Diagnostics) { Settings = settings.Value };
            case FileRole.Manifest:
                ReadResult<ManifestFile> manifest = ManifestReader.Read(entry.DisplayPath, text);
                return new ReadEntry(entry, place, manifest.Diagnostics) { Manifest = manifest.Value };
            case FileRole.Tests:
                ReadResult<PromptTestFile> tests = TestFileReader.Read(entry.DisplayPath, text);
                return new ReadEntry(entry, place, tests.Diagnostics) { Tests = tests.Value };
            case FileRole.Draft or FileRole.Version:
                ReadResult<PromptSource> source = PromptFileReader.Read(place.Id!, place.Version, entry.DisplayPath, text);
                return new ReadEntry(entry, place, source.Diagnostics) { Source = source.Value };
            default:
                return new ReadEntry(entry, place, entry.Text.Diagnostics);
        }
    }
}
