using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Storage;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>The disk of a client that has no folder of its own: it forgets everything.</summary>
internal sealed class NoDisk : IStoreDisk
{
    private NoDisk()
    {
    }

    /// <summary>The one there is.</summary>
    public static NoDisk Instance { get; } = new();

    /// <inheritdoc/>
    public byte[]? Read(string path, int most) => null;

    /// <inheritdoc/>
    public IReadOnlyList<StoredFile> Files(string folder, string pattern) => [];

    /// <inheritdoc/>
    public void CreateFolder(string path)
    {
    }

    /// <inheritdoc/>
    public void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
    }

    /// <inheritdoc/>
    public void Replace(string from, string to)
    {
    }

    /// <inheritdoc/>
    public void Delete(string path)
    {
    }
}
