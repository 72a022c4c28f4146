using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using PromptGen.Channels.Trust.Storage;

namespace PromptGen.Channels.Tests.Support;

/// <summary>A disk in memory that can die before or in the middle of any of its operations that change something.</summary>
internal sealed class MemoryDisk : IStoreDisk
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How many operations that change something have been asked for.</summary>
    public int Changes { get; private set; }

    /// <summary>The change at which the process dies; -1 for never.</summary>
    public int DiesAt { get; set; } = -1;

    /// <summary>Whether the file that is being written when the process dies is there, cut short.</summary>
    public bool LeavesHalf { get; set; }

    /// <summary>Whether every change is refused as a full disk does.</summary>
    public bool IsFull { get; set; }

    public DateTimeOffset Time { get; set; } = Repository.Start;

    public IEnumerable<string> Names => Files.Keys.Select(f => Path.GetFileName(f));

    public byte[]? Read(string path, int most)
    {
        lock (Files)
        {
            return Files.TryGetValue(path, out byte[]? bytes) && bytes.Length <= most ? bytes : null;
        }
    }

    IReadOnlyList<StoredFile> IStoreDisk.Files(string folder, string pattern) =>
        Files.Keys.Where(f => Path.GetDirectoryName(f) == folder && FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(f))).Select(f => new StoredFile(f, Time)).ToList();

    public void CreateFolder(string path) => Change(null);

    public void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        lock (Files)
        {
            Change(() => Files[path] = copy[..(copy.Length / 2)]);
            Files.Add(path, copy);
        }
    }

    public void Replace(string from, string to)
    {
        lock (Files)
        {
            Change(null);
            Files[to] = Files[from];
            Files.Remove(from);
        }
    }

    public void Delete(string path)
    {
        lock (Files)
        {
            Change(null);
            Files.Remove(path);
        }
    }

    private void Change(Action? half)
    {
        if (DiesAt >= 0 && Changes >= DiesAt)
        {
            if (Changes == DiesAt && LeavesHalf)
            {
                half?.Invoke();
            }

            Changes++;
            throw new ProcessDied();
        }

        Changes++;
        if (IsFull)
        {
            throw new IOException("No space left on device");
        }
    }

    /// <summary>Nothing catches it, as nothing runs after a kill.</summary>
    public sealed class ProcessDied : Exception;
}
