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
        // Most of what a first start asks for is not there, and an exception costs as much as a hundred questions.
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
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
    public IReadOnlyList<StoredFile> Files(string folder, string pattern)
    {
        List<StoredFile> files = [];
        if (Directory.Exists(folder))
        {
            foreach (string path in Directory.GetFiles(folder, pattern))
            {
                files.Add(new StoredFile(path, new DateTimeOffset(File.GetLastWriteTimeUtc(path))));
            }
        }

        return files;
    }

    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
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
