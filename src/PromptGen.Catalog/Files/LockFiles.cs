using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Reads locks from disk.</summary>
public static class LockFiles
{
    /// <summary>Reads a lock. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kept">What earlier runs understood, and takes what is understood now; null when nothing is kept.</param>
    public static ReadResult<LockFile> Read(string path, KeptCatalogue? kept = null)
    {
        if (FileBytes.Read(path, PromptBytes.MostLockBytes, out ReadResult<SourceText>? refusal) is not { } bytes)
        {
            return new ReadResult<LockFile>(null, refusal!.Diagnostics);
        }

        return kept is null ? Understand(path, bytes) : kept.ReadLock(Path.GetFullPath(path), path, bytes, Understand);
    }

    private static ReadResult<LockFile> Understand(string path, byte[] bytes)
    {
        ReadResult<SourceText> text = PromptBytes.Decode(path, bytes, PromptBytes.MostLockBytes);
        return text.Value is null ? new ReadResult<LockFile>(null, text.Diagnostics) : LockReader.Read(path, text.Value);
    }
}
