using System;
using System.Collections.Generic;
using System.IO;

namespace PromptGen.Channels.Trust.Storage;

/// <summary>
/// Everything that keeping metadata asks of a disk, one step a method, so that what a crash between any two steps leaves behind can be
/// tried. Each throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when refused.
/// </summary>
internal interface IStoreDisk
{
    /// <summary>A file's bytes; null when there is none or it has more than <paramref name="most"/>.</summary>
    byte[]? Read(string path, int most);

    /// <summary>The files of a folder whose names match a pattern, with the time of their last change; none when there is no folder.</summary>
    IReadOnlyList<StoredFile> Files(string folder, string pattern);

    /// <summary>Makes a folder and those above it, where they are missing.</summary>
    void CreateFolder(string path);

    /// <summary>Makes a file that is not there yet; its bytes are on the disk when this returns.</summary>
    void WriteNew(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Gives a file another name in one step; what had that name is gone.</summary>
    void Replace(string from, string to);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    void Delete(string path);
}
