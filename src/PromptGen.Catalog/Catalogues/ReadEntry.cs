using System;
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
    public static ReadEntry Of(CatalogueEntry entry)
    {
        CataloguePath place = CataloguePath.Parse(entry.RelativePath);
        if (place.Problem is not null)
        {
            return new ReadEntry(entry, place, new ValueList<CatalogueDiagnostic>([CatalogueDiagnostic.OfFile(entry.DisplayPath, place.ProblemCode!, place.Problem)]));
        }

        var unread = new ReadEntry(entry, place, entry.Text.Diagnostics);
        return entry.Text.Value is not { } text ? unread : place.Role switch
        {
            FileRole.Settings => Read(CatalogueSettingsReader.Read(entry.DisplayPath, text), (read, settings) => read with { Settings = settings }),
            FileRole.Manifest => Read(ManifestReader.Read(entry.DisplayPath, text), (read, manifest) => read with { Manifest = manifest }),
            FileRole.Tests => Read(TestFileReader.Read(entry.DisplayPath, text), (read, tests) => read with { Tests = tests }),
            FileRole.Draft or FileRole.Version => Read(PromptFileReader.Read(place.Id!, place.Version, entry.DisplayPath, text), (read, source) => read with { Source = source }),
            _ => unread,
        };

        ReadEntry Read<T>(ReadResult<T> result, Func<ReadEntry, T?, ReadEntry> keep)
            where T : class => keep(unread with { Diagnostics = result.Diagnostics }, result.Value);
    }
}
