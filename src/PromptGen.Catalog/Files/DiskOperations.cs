using System;
using System.IO;

namespace PromptGen.Catalog.Files;

/// <summary>The disk itself.</summary>
public sealed class DiskOperations : IFileOperations
{
    private readonly bool _isFlushed;

    private DiskOperations(bool isFlushed) => _isFlushed = isFlushed;

    /// <summary>The one disk.</summary>
    public static DiskOperations Instance { get; } = new(isFlushed: true);

    /// <summary>The same for what may be lost in a crash, and is looked at by who reads it: nobody waits until it is on the disk.</summary>
    public static DiskOperations Unflushed { get; } = new(isFlushed: false);

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
        stream.Flush(_isFlushed);
    }

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(from, to);

    /// <inheritdoc/>
    public void Replace(string from, string to) => File.Replace(from, to, destinationBackupFileName: null);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);
}
