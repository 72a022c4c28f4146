using System;
using System.Diagnostics;
using System.IO;
using PromptGen.Catalog.Files;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A disk that nobody waits for, since what is measured is the reader, and that notes when a timestamp came into its place: from then on clients can see a change.</summary>
internal sealed class UnflushedDisk : IFileOperations
{
    /// <summary>When the last timestamp was about to come into its place, by the stopwatch.</summary>
    public long CommittedAt { get; private set; }

    public bool Exists(string path) => File.Exists(path);

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void WriteNew(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
    }

    public void Rename(string from, string to)
    {
        Note(to);
        File.Move(from, to);
    }

    public void Replace(string from, string to)
    {
        Note(to);
        File.Replace(from, to, destinationBackupFileName: null);
    }

    public void Delete(string path) => File.Delete(path);

    private void Note(string path)
    {
        if (Path.GetFileName(path).Equals("timestamp.json", StringComparison.Ordinal))
        {
            CommittedAt = Stopwatch.GetTimestamp();
        }
    }
}
