using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Reads locks from disk.</summary>
public static class LockFiles
{
    /// <summary>Reads a lock. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    public static ReadResult<LockFile> Read(string path)
    {
        ReadResult<SourceText> text = CatalogueReader.ReadText(path, PromptBytes.MostLockBytes);
        return text.Value is null ? new ReadResult<LockFile>(null, text.Diagnostics) : LockReader.Read(path, text.Value);
    }
}
