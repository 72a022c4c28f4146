using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Reads a catalogue from disk: finds its files, asks their size before reading them, and leaves the rest to pure functions.</summary>
public static class CatalogueReader
{
    // What a file holds goes into an array of its length at once; a stream's own buffer would only be one more.
    private const int NoBuffer = 1;

    /// <summary>Reads the whole catalogue.</summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="rootClass">The outermost generated class, for the rules about names.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PromptCatalogue Read(string root, string rootClass = "Prompts") =>
        CatalogueAssembler.Assemble(ReadAll(root, ReadEntry.Of), rootClass);

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
    public static IReadOnlyList<CatalogueEntry> ReadEntries(string root) => ReadAll(root, (entry, _) => entry);

    /// <summary>Reads one file through the door for text. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that a file of its kind may have.</param>
    public static ReadResult<SourceText> ReadText(string path, int most = PromptBytes.MostBytes)
    {
        try
        {
            // Opened once: a file cannot grow between the question of its size and the reading of that many bytes.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, NoBuffer);
            long length = stream.Length;
            if (length > most)
            {
                return PromptBytes.TooLarge(path, length, most);
            }

            byte[] bytes = new byte[length];
            int read = 0;
            while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and int more)
            {
                read += more;
            }

            if (read < bytes.Length)
            {
                Array.Resize(ref bytes, read);
            }

            return PromptBytes.Decode(path, bytes, most);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            CatalogueDiagnostic finding = CatalogueDiagnostic.OfFile(path, CatalogueCodes.Unreadable, $"the file cannot be read: {e.Message.TrimEnd('.')}");
            return new ReadResult<SourceText>(null, new ValueList<CatalogueDiagnostic>([finding]));
        }
    }

    // A file is read and understood in one go, while its bytes are at hand.
    private static T[] ReadAll<T>(string root, Func<CatalogueEntry, CataloguePath, T> understand)
        where T : class
    {
        List<string> places = FolderListing.Of(root, entersVersions: true);
        places.Sort(StringComparer.Ordinal);
        return [.. Concurrently.Select(places, relative => Read(root, relative, understand)).OfType<T>()];
    }

    private static T? Read<T>(string root, string relative, Func<CatalogueEntry, CataloguePath, T> understand)
        where T : class
    {
        CataloguePath place = CataloguePath.Parse(relative);
        if (place.Role == FileRole.Other && place.Problem is null)
        {
            return null;
        }

        // A file in the wrong place is only named, so its content is nobody's business.
        string display = Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));
        var entry = new CatalogueEntry(relative, display, place.Problem is null ? ReadText(display) : new ReadResult<SourceText>(null, ValueList<CatalogueDiagnostic>.Empty));
        return understand(entry, place);
    }
}
