using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Testing;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>The golden files beside <c>tests.yaml</c>; each is read once.</summary>
public sealed class GoldenFiles
{
    private const string Folder = "golden";

    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The path of a golden file.</summary>
    public static string PathOf(PromptTestFile file, string name) => Path.Combine(Path.GetDirectoryName((file ?? throw new ArgumentNullException(nameof(file))).Path) ?? "", Folder, name);

    /// <summary>The text of a golden file; null when it cannot be read.</summary>
    public string? Read(PromptTestFile file, string name) => _texts.GetOrAdd(PathOf(file, name), ReadText);

    /// <summary>Writes a golden file, whole or not at all, when its text changes.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public bool Write(PromptTestFile file, string name, string text)
    {
        if (Read(file, name) == text)
        {
            return false;
        }

        AtomicFile.Write(PathOf(file, name), text, mayReplace: true);
        _texts[PathOf(file, name)] = text;
        return true;
    }

    // A prompt may render nothing, and the door for prompt files refuses empty ones.
    private static string? ReadText(string path)
    {
        ReadResult<SourceText> read = CatalogueReader.ReadText(path);
        return read.Value?.Text ?? (read.Diagnostics.Any(d => d.Diagnostic.Code == CatalogueCodes.EmptyFile) ? "" : null);
    }
}
