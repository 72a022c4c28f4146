using System;
using System.IO;

namespace PromptGen.Channels.Trust.Storage;

/// <summary>Writes files so that each appears whole or not at all: beside its place, on the disk, and then in its place.</summary>
internal static class NewFile
{
    /// <summary>Writes one, in place of what has its name.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="path">Its place.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Write(IStoreDisk disk, string path, ReadOnlySpan<byte> bytes)
    {
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, "." + Guid.NewGuid().ToString("N") + ".tmp");
        disk.CreateFolder(folder);
        try
        {
            disk.WriteNew(temporary, bytes);
            disk.Replace(temporary, path);
        }
        catch
        {
            disk.Delete(temporary);
            throw;
        }
    }
}
