using System;
using System.IO;

namespace PromptGen.Catalog.Files;

/// <summary>The disk itself.</summary>
public sealed class DiskOperations : IFileOperations
{
    private DiskOperations()
    {
    }

    /// <summary>The one disk.</summary>
    public static DiskOperations Instance { get; } = new();

    /// <inheritdoc/>
    public bool Exists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public void WriteNew(string path, byte[] bytes)
    {
        if (bytes is null)
        {
            throw new ArgumentNullException(nameof(bytes));
        }

        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(from, to);

    /// <inheritdoc/>
    public void Replace(string from, string to) => File.Replace(from, to, destinationBackupFileName: null);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);
}
