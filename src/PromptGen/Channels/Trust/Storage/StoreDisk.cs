using System;
using System.Collections.Generic;
using System.IO;

namespace PromptGen.Channels.Trust.Storage;

/// <summary>The disk itself.</summary>
internal sealed class StoreDisk : IStoreDisk
{
    private StoreDisk()
    {
    }

    /// <summary>The one disk.</summary>
    public static StoreDisk Instance { get; } = new();

    /// <inheritdoc/>
    public byte[]? Read(string path, int most)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > most)
            {
                return null;
            }

            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Path, DateTimeOffset ChangedAt)> Files(string folder, string pattern)
    {
        List<(string, DateTimeOffset)> files = [];
        if (Directory.Exists(folder))
        {
            foreach (string path in Directory.GetFiles(folder, pattern))
            {
                files.Add((path, new DateTimeOffset(File.GetLastWriteTimeUtc(path))));
            }
        }

        return files;
    }

    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Replace(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing to remove there.
        }
    }
}
