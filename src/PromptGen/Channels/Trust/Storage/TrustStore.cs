using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Channels.Trust.Storage;

/// <summary>
/// The folder in which a client keeps the last metadata that it trusted, so that the next process starts where this one ended. Nothing in
/// it is believed: what is read is checked from the application's own root on, and a file that is missing, cut short, foreign or changed
/// is as good as none. Each file appears whole or not at all.
/// </summary>
/// <remarks>
/// Files: <c>root.json</c>, <c>timestamp.json</c>, <c>snapshot.json</c>, <c>targets.json</c> and one for each delegated role, named as its
/// role (escaped); and each root that led to the current one, in <c>roots/</c>.
/// </remarks>
internal sealed class TrustStore
{
    private const int MostFileName = 120;
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly IStoreDisk _disk;

    /// <summary>Uses a folder, which is made when the first file is written.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="disk">The disk; null for the real one.</param>
    public TrustStore(string folder, IStoreDisk? disk = null)
    {
        _folder = Path.GetFullPath(folder);
        _disk = disk ?? StoreDisk.Instance;
    }

    /// <summary>What is kept for a role; null when there is nothing that can be read.</summary>
    /// <param name="role">The role.</param>
    /// <param name="most">How many bytes it may have.</param>
    public ReadOnlyMemory<byte>? Read(string role, int most) => ReadFile(PathOf(role), most);

    /// <summary>A root of the chain; null when there is none that can be read.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="most">How many bytes it may have.</param>
    public ReadOnlyMemory<byte>? ReadRoot(long version, int most) => ReadFile(PathOf(version), most);

    /// <summary>When a role's file was kept last, by the disk's clock; null when there is none.</summary>
    public DateTimeOffset? KeptAt(string role)
    {
        try
        {
            foreach ((_, DateTimeOffset changedAt) in _disk.Files(_folder, Path.GetFileName(PathOf(role))))
            {
                return changedAt;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As good as none.
        }

        return null;
    }

    /// <summary>Keeps a role's file in place of the one before.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Write(string role, ReadOnlySpan<byte> file) => NewFile.Write(_disk, PathOf(role), file);

    /// <summary>Keeps a root, as one of the chain and then as the current one.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void WriteRoot(long version, ReadOnlySpan<byte> file)
    {
        NewFile.Write(_disk, PathOf(version), file);
        NewFile.Write(_disk, PathOf(RoleNames.Root), file);
    }

    /// <summary>Keeps nothing for a role any more.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Delete(string role) => _disk.Delete(PathOf(role));

    /// <summary>Removes what processes that were killed while writing left behind more than an hour ago.</summary>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Sweep(DateTimeOffset now)
    {
        foreach (string folder in (string[])[_folder, Path.Combine(_folder, "roots")])
        {
            foreach ((string path, DateTimeOffset changedAt) in _disk.Files(folder, ".*.tmp"))
            {
                if (now - changedAt > LeftBehindAfter)
                {
                    _disk.Delete(path);
                }
            }
        }
    }

    private ReadOnlyMemory<byte>? ReadFile(string path, int most)
    {
        try
        {
            // A bare null would become an empty file here.
            return _disk.Read(path, most) is { } bytes ? (ReadOnlyMemory<byte>?)bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string PathOf(long version) => Path.Combine(_folder, "roots", version.ToString(CultureInfo.InvariantCulture) + ".json");

    // A role may be called anything; a name that a file system would not take is replaced by its hash.
    private string PathOf(string role)
    {
        string name = Uri.EscapeDataString(role);
        return Path.Combine(_folder, (name.Length <= MostFileName ? name : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(role))).ToLowerInvariant()) + ".json");
    }
}
