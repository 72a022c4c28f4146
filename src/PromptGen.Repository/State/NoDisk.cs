using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Storage;

namespace PromptGen.Repository.State;

/// <summary>Keeps nothing: a writer begins at the first root each time.</summary>
internal sealed class NoDisk : IStoreDisk
{
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
