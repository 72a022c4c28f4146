using System;
using System.IO;
using System.Text;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Kept;

namespace PromptGen.Catalog.Files;

/// <summary>
/// The file in which runs of the tool keep what they understood of one catalogue. It is the user's, not the repository's, and nothing depends on it: that it cannot be read or written costs time.
/// </summary>
public sealed class CatalogueCache
{
    /// <summary>How many files a command that looks at a catalogue in passing must have understood anew to keep them: to write everything for a few takes longer than to read these again.</summary>
    public const int WorthWriting = 256;

    private const string Extension = ".kept";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly string? _path;

    private CatalogueCache(string? path, KeptCatalogue kept)
    {
        _path = path;
        Kept = kept;
    }

    /// <summary>What was understood, and is now.</summary>
    public KeptCatalogue Kept { get; }

    /// <summary>Reads what is kept of a catalogue; nothing, where it cannot be read.</summary>
    /// <param name="folder">The folder of such files; null to keep nothing.</param>
    /// <param name="root">The catalogue's folder.</param>
    public static CatalogueCache Open(string? folder, string root)
    {
        if (folder is null)
        {
            return new CatalogueCache(null, KeptCatalogue.Empty());
        }

        string path = PathOf(folder, root);
        try
        {
            return new CatalogueCache(path, File.Exists(path) ? KeptCatalogue.Read(File.ReadAllBytes(path)) : KeptCatalogue.Empty());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CatalogueCache(path, KeptCatalogue.Empty());
        }
    }

    /// <summary>The file of a catalogue.</summary>
    /// <param name="folder">The folder of such files.</param>
    /// <param name="root">The catalogue's folder.</param>
    public static string PathOf(string folder, string root)
    {
        string full = Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return Path.Combine(folder, Digest.OfBytes(Encoding.UTF8.GetBytes(full)).Text.Substring("sha256:".Length) + Extension);
    }

    /// <summary>Keeps what is understood now, if that is something else, and removes what nobody has used for 30 days.</summary>
    /// <param name="least">How many files must have been understood anew for it to be worth the writing.</param>
    public void Keep(int least = 0)
    {
        if (_path is null)
        {
            return;
        }

        try
        {
            if (Kept.HasChanged && Kept.Understood >= least)
            {
                AtomicFile.Write(_path, Kept.Write(), mayReplace: true, DiskOperations.Unflushed);
                RemoveOld(Path.GetDirectoryName(_path)!);
            }
            else if (File.Exists(_path) && DateTime.UtcNow - File.GetLastWriteTimeUtc(_path) > Day)
            {
                // So that it is seen to be used.
                File.SetLastWriteTimeUtc(_path, DateTime.UtcNow);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run understands everything anew.
        }
    }

    // Also what a crash left half-written beside one.
    private static void RemoveOld(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*" + Extension + "*"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Longest)
            {
                File.Delete(path);
            }
        }
    }
}
