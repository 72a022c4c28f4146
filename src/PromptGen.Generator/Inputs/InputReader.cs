using System.Linq;
using System.Threading;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Selection;
using PromptGen.Templates.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>Reads one file of the catalogue into a model that is equal when the file's path and text are.</summary>
internal static class InputReader
{
    /// <summary>Reads a manifest.</summary>
    public static ManifestInput ReadManifest(CatalogueFile file, CancellationToken cancellation)
    {
        string path = file.Text.Path;
        CataloguePath place = CataloguePath.Parse(file.RelativePath);
        if (place.Problem is not null)
        {
            return new ManifestInput(path, null, null, Misplaced(path, place));
        }

        ReadResult<SourceText> text = ReadText(file, cancellation);
        if (text.Value is null)
        {
            return new ManifestInput(path, place.Id, null, text.Diagnostics);
        }

        ReadResult<ManifestFile> manifest = ManifestReader.Read(path, text.Value);
        return new ManifestInput(path, place.Id, manifest.HasErrors ? null : manifest.Value, manifest.Diagnostics);
    }

    /// <summary>Reads a released version.</summary>
    public static VersionInput ReadVersion(CatalogueFile file, CancellationToken cancellation)
    {
        string path = file.Text.Path;
        CataloguePath place = CataloguePath.Parse(file.RelativePath);
        if (place.Problem is not null || place.Id is null)
        {
            return new VersionInput(path, place.Id, null, null, HasErrors: true, Misplaced(path, place));
        }

        ReadResult<SourceText> text = ReadText(file, cancellation);
        if (text.Value is null)
        {
            return new VersionInput(path, place.Id, place.Version, null, HasErrors: true, text.Diagnostics);
        }

        ReadResult<PromptSource> source = PromptFileReader.Read(place.Id, place.Version, path, text.Value);
        return new VersionInput(path, place.Id, place.Version, source.Value, source.HasErrors, source.Diagnostics);
    }

    /// <summary>Reads a draft.</summary>
    public static DraftInput ReadDraft(CatalogueFile file, CancellationToken cancellation)
    {
        string path = file.Text.Path;
        CataloguePath place = CataloguePath.Parse(file.RelativePath);
        if (place.Problem is not null || place.Id is null)
        {
            return new DraftInput(null, null, HasErrors: true, Misplaced(path, place));
        }

        ReadResult<SourceText> text = ReadText(file, cancellation);
        if (text.Value is null)
        {
            return new DraftInput(place.Id, null, HasErrors: true, text.Diagnostics);
        }

        ReadResult<PromptSource> source = PromptFileReader.Read(place.Id, null, path, text.Value);
        return new DraftInput(place.Id, source.Value is null ? null : IncludingText.Of(source.Value), source.HasErrors, source.Diagnostics);
    }

    /// <summary>Reads the lock.</summary>
    public static LockInput ReadLock(CatalogueFile file, CancellationToken cancellation)
    {
        ReadResult<SourceText> text = ReadText(file, cancellation, PromptBytes.MostLockBytes);
        if (text.Value is null)
        {
            return new LockInput(null, text.Diagnostics);
        }

        ReadResult<LockFile> read = LockReader.Read(file.Text.Path, text.Value);
        return new LockInput(read.HasErrors ? null : read.Value, read.Diagnostics);
    }

    /// <summary>
    /// The lock among a project's files; null when there is none. In place of a lock that cannot be read, because somebody edits or merges it, stands what it said before; what is wrong with it is still said.
    /// </summary>
    public static LockInput? FindLock(ValueList<CatalogueFile> files, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(static file => file.Role == InputRole.Lock) is not { } found)
        {
            return null;
        }

        LockInput read = ReadLock(found, cancellation);
        return read.File is null && files.FirstOrDefault(static file => file.Role == InputRole.LastLock) is { } last ? read with { File = ReadLock(last, cancellation).File } : read;
    }

    /// <summary>The list of the catalogue's prompts among a project's files; null when there is none. One that cannot be read lists none.</summary>
    public static ValueList<PromptPlace>? FindIndex(ValueList<CatalogueFile> files, CancellationToken cancellation) =>
        files.FirstOrDefault(static file => file.Role == InputRole.Index) is { } file
            ? new ValueList<PromptPlace>(IndexText.Read(file.Text.GetText(cancellation)?.ToString() ?? "").Select(p => new PromptPlace(p.Id, p.IsReleased, IsPartial: null)))
            : null;

    private static ReadResult<SourceText> ReadText(CatalogueFile file, CancellationToken cancellation, int most = PromptBytes.MostBytes)
    {
        string path = file.Text.Path;
        return file.Text.GetText(cancellation) is { } text
            ? PromptBytes.FromDecoded(path, text.ToString(), most)
            : new ReadResult<SourceText>(null, Single(CatalogueDiagnostic.OfFile(path, CatalogueCodes.Unreadable, "the file cannot be read as text")));
    }

    private static ValueList<CatalogueDiagnostic> Misplaced(string path, CataloguePath place) =>
        Single(CatalogueDiagnostic.OfFile(path, place.ProblemCode ?? CatalogueCodes.MisplacedFile, place.Problem ?? "the file lies where the catalogue has no place for it"));

    private static ValueList<CatalogueDiagnostic> Single(CatalogueDiagnostic diagnostic) => new([diagnostic]);
}
