using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Channels.Trust.Storage;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>
/// The folder with the targets and artefacts that a client keeps, in packs: each poll that brings some in adds one. A pack never changes. What comes out
/// may be anything, and is checked by who asks.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="disk">The disk.</param>
internal sealed class ContentFolder(string folder, IStoreDisk disk)
{
    private const string Extension = ".pack";
    private const int MostNeeded = 16;
    private const int MostWritten = 32 * 1024 * 1024;
    private const int MostRead = 2 * MostWritten;

    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private List<Pack>? _packs;

    /// <summary>What is kept under a name, the newest first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Find(string name)
    {
        lock (_gate)
        {
            List<ReadOnlyMemory<byte>> found = [];
            foreach (Pack pack in Packs())
            {
                if (pack.Files.TryGetValue(name, out PackedFile? file) && (pack.Bytes ??= Read(pack.Path)) is { } bytes && file.Offset + file.Length <= bytes.Length)
                {
                    found.Add(bytes.AsMemory(file.Offset, file.Length));
                }
            }

            return found;
        }
    }

    /// <summary>Holds no bytes any longer; who asks again has them read again.</summary>
    public void Release()
    {
        lock (_gate)
        {
            foreach (Pack pack in _packs ?? [])
            {
                pack.Bytes = null;
            }
        }
    }

    /// <summary>Keeps files.</summary>
    /// <param name="files">The files by their names.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Write(IReadOnlyList<KeyValuePair<string, byte[]>> files, DateTimeOffset now)
    {
        lock (_gate)
        {
            List<KeyValuePair<string, byte[]>> next = [];
            long length = 0;
            foreach (KeyValuePair<string, byte[]> file in files)
            {
                if (next.Count > 0 && length + file.Value.Length > MostWritten)
                {
                    WriteOne(next, now);
                    next.Clear();
                    length = 0;
                }

                next.Add(file);
                length += file.Value.Length;
            }

            if (next.Count > 0)
            {
                WriteOne(next, now);
            }
        }
    }

    /// <summary>Removes packs of which nothing is in use, or of which newer ones have all that is. What is younger than an hour stays: another process may be about to need it.</summary>
    /// <param name="used">The names in use.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Tidy(IReadOnlySet<string> used, DateTimeOffset now)
    {
        lock (_gate)
        {
            List<Pack> packs = Packs();
            if (Needed(packs, used).Count > MostNeeded)
            {
                Write(Gather(used), now);
            }

            HashSet<Pack> needed = Needed(packs, used);
            foreach (Pack pack in packs.ToArray())
            {
                if (!needed.Contains(pack) && now - pack.ChangedAt > LeftBehindAfter)
                {
                    disk.Delete(pack.Path);
                    packs.Remove(pack);
                }
            }

            foreach (StoredFile left in disk.Files(folder, ".*.tmp"))
            {
                if (now - left.ChangedAt > LeftBehindAfter)
                {
                    disk.Delete(left.Path);
                }
            }
        }
    }

    private static HashSet<Pack> Needed(List<Pack> packs, IReadOnlySet<string> used)
    {
        HashSet<Pack> needed = [];
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (Pack pack in packs)
        {
            foreach (string name in pack.Files.Keys)
            {
                if (used.Contains(name) && found.Add(name))
                {
                    needed.Add(pack);
                }
            }
        }

        return needed;
    }

    private List<KeyValuePair<string, byte[]>> Gather(IReadOnlySet<string> used)
    {
        List<KeyValuePair<string, byte[]>> gathered = [];
        foreach (string name in used)
        {
            if (Find(name) is [{ } newest, ..])
            {
                gathered.Add(new(name, newest.ToArray()));
            }
        }

        return gathered;
    }

    private void WriteOne(List<KeyValuePair<string, byte[]>> files, DateTimeOffset now)
    {
        List<Pack> packs = Packs();
        byte[] bytes = ContentPack.Write(files);
        string path = Path.Combine(folder, Guid.NewGuid().ToString("N") + Extension);
        NewFile.Write(disk, path, bytes);
        packs.Insert(0, new Pack(path, now, ContentPack.Read(bytes)));
    }

    private List<Pack> Packs()
    {
        if (_packs is null)
        {
            _packs = [];
            foreach (StoredFile file in Listed())
            {
                byte[]? bytes = Read(file.Path);
                _packs.Add(new Pack(file.Path, file.ChangedAt, ContentPack.Read(bytes)) { Bytes = bytes });
            }

            _packs.Sort(static (a, b) => b.ChangedAt.CompareTo(a.ChangedAt));
        }

        return _packs;
    }

    private IReadOnlyList<StoredFile> Listed()
    {
        try
        {
            return disk.Files(folder, "*" + Extension);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private byte[]? Read(string path)
    {
        try
        {
            return disk.Read(path, MostRead);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed class Pack(string path, DateTimeOffset changedAt, Dictionary<string, PackedFile> files)
    {
        public string Path => path;

        public DateTimeOffset ChangedAt => changedAt;

        public Dictionary<string, PackedFile> Files => files;

        public byte[]? Bytes { get; set; }
    }
}
