using System;
using System.IO;
using System.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Writes a file so that a reader sees all of it or none of it, also after a crash: beside it, flushed to the disk, then renamed.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="text">The whole content.</param>
    /// <param name="mayReplace">Whether a file that is there already is replaced.</param>
    /// <param name="files">The disk; null for the real one.</param>
    /// <exception cref="IOException">The disk refuses, or the file is there and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Write(string path, string text, bool mayReplace, IFileOperations? files = null) => Write(path, Utf8.GetBytes(text), mayReplace, files);

    /// <summary>Writes bytes as they are.</summary>
    /// <inheritdoc cref="Write(string, string, bool, IFileOperations?)"/>
    /// <param name="path">The file; its folder is made when missing. A device, such as <c>/dev/stdout</c>, is written to where replacing is allowed.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="mayReplace">Whether a file that is there already is replaced.</param>
    /// <param name="files">The disk; null for the real one.</param>
    public static void Write(string path, byte[] bytes, bool mayReplace, IFileOperations? files = null)
    {
        files ??= DiskOperations.Instance;
        string full = Path.GetFullPath(path);
        if (mayReplace && IsDevice(full))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            device.Write(bytes, 0, bytes.Length);
            return;
        }

        string folder = Path.GetDirectoryName(full)!;
        files.CreateFolder(folder);

        // The leading dot and the ending keep it from every reader of the catalogue, should a crash leave it behind.
        string temporary = Path.Combine(folder, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N") + ".tmp");
        try
        {
            files.WriteNew(temporary, bytes);
            if (mayReplace && files.Exists(path))
            {
                files.Replace(temporary, path);
            }
            else
            {
                // Fails when the file is there, also when it came a moment ago.
                files.Rename(temporary, path);
            }
        }
        catch
        {
            files.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes text that a file does not hold already: a file that stays as it is keeps its time, and nobody's output becomes stale.</summary>
    /// <inheritdoc cref="WriteIfDifferent(string, byte[])"/>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="text">The whole content.</param>
    public static void WriteIfDifferent(string path, string text) => WriteIfDifferent(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes that a file does not hold already. Several processes may write the same at once.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="content">The whole content.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void WriteIfDifferent(string path, byte[] content)
    {
        if (Holds(path, content))
        {
            return;
        }

        try
        {
            Write(path, content, mayReplace: true);
        }
        catch (IOException) when (Holds(path, content))
        {
            // Somebody else was quicker, and wrote the same.
        }
    }

    // What is written to /dev/stdout or /dev/null goes through it; who may rename there would make a file of it, for everybody on the machine.
    private static bool IsDevice(string path) =>
        Path.DirectorySeparatorChar == '/' && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    private static bool Holds(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }
}
