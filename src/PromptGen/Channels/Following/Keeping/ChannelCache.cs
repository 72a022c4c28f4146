using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using PromptGen.Channels.Trust.Storage;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>
/// The folder in which a client keeps what it serves, for the next process. Metadata has the repository's own names, and everything that a state names is
/// there before the one file that names the state is put in place of the last, so that there is a whole state whenever the process dies.
/// Nothing in it is believed: what is read is checked from the application's own root on.
/// </summary>
internal sealed class ChannelCache : IKeptFiles
{
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly IStoreDisk _disk;

    /// <summary>Uses a folder, which is made when the first file is written.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="disk">The disk; null for the real one.</param>
    public ChannelCache(string folder, IStoreDisk? disk = null)
    {
        _folder = Path.Combine(Path.GetFullPath(folder), "served");
        _disk = disk ?? StoreDisk.Instance;
        Content = new ContentFolder(Path.Combine(_folder, "content"), _disk);
        Trust = new TrustStore(Path.Combine(Path.GetFullPath(folder), "trust"), _disk);
    }

    /// <summary>The targets and artefacts.</summary>
    public ContentFolder Content { get; }

    /// <summary>The last trusted metadata, which is newer than what is served where a new state could only be had in part.</summary>
    public TrustStore Trust { get; }

    /// <summary>The file that names the kept state of a role.</summary>
    public static string NameOf(string role) => role + ".timestamp.json";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string name, long most)
    {
        try
        {
            // A bare null would become an empty file here.
            return _disk.Read(PathOf(name), (int)Math.Min(most, int.MaxValue)) is { } bytes ? (ReadOnlyMemory<byte>?)bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a state of a role. Its targets are there already.</summary>
    /// <param name="name">The role.</param>
    /// <param name="trusted">The role's file with what its trust rests on.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Keep(string name, TrustedRole trusted)
    {
        foreach ((string file, ReadOnlyMemory<byte> bytes) in Metadata(name, trusted))
        {
            WriteIfOther(file, bytes);
        }

        WriteIfOther(NameOf(name), trusted.State.Timestamp!.File);
    }

    /// <summary>Keeps which versions serve in place of others, with the states that selected them.</summary>
    /// <param name="role">The channel's role.</param>
    /// <param name="prompts">The prompts that they serve.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Keep(string role, IReadOnlyList<FollowedPrompt> prompts)
    {
        foreach (FollowedPrompt prompt in prompts)
        {
            (string file, ReadOnlyMemory<byte> bytes) = Versioned(role, prompt.LastSelectedIn!.Trusted.Role);
            WriteIfOther(file, bytes);
        }

        WriteIfOther(KeptAdmissions.NameOf(role), KeptAdmissions.Write(prompts));
    }

    /// <summary>The names of what <see cref="Keep(string, IReadOnlyList{FollowedPrompt})"/> needs, for <see cref="Sweep"/>.</summary>
    public static IEnumerable<string> NamesOf(string role, IReadOnlyList<FollowedPrompt> prompts)
    {
        if (prompts.Count > 0)
        {
            yield return KeptAdmissions.NameOf(role);
        }

        foreach (FollowedPrompt prompt in prompts)
        {
            yield return Versioned(role, prompt.LastSelectedIn!.Trusted.Role).Name;
            if (TargetName.Of(prompt.LastSelectedIn.Shard, consistent: true, out _) is { } shard)
            {
                yield return RepositoryNames.Targets + shard;
            }
        }
    }

    /// <summary>Keeps a file no more.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Forget(string name) => _disk.Delete(PathOf(name));

    /// <summary>The names of a role's state, for <see cref="Sweep"/>.</summary>
    public static IEnumerable<string> NamesOf(string name, TrustedRole trusted)
    {
        yield return NameOf(name);
        foreach ((string file, _) in Metadata(name, trusted))
        {
            yield return file;
        }

        foreach (TargetFile target in trusted.Role.Role.Targets.Values)
        {
            if (TargetName.Of(target, consistent: true, out _) is { } file)
            {
                yield return RepositoryNames.Targets + file;
            }
        }
    }

    /// <summary>Removes what nothing in use names. What is younger than an hour stays: another process may be about to name it.</summary>
    /// <param name="used">The names in use.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Sweep(IReadOnlySet<string> used, DateTimeOffset now)
    {
        Content.Tidy(used, now);
        HashSet<string> paths = new(StringComparer.Ordinal);
        HashSet<string> folders = new(StringComparer.Ordinal) { _folder };
        foreach (string name in used)
        {
            if (!RepositoryNames.IsContent(name))
            {
                paths.Add(PathOf(name));
                folders.Add(Path.GetDirectoryName(PathOf(name))!);
            }
        }

        foreach (string folder in folders)
        {
            foreach ((string path, DateTimeOffset changedAt) in _disk.Files(folder, "*"))
            {
                if (!paths.Contains(path) && now - changedAt > LeftBehindAfter)
                {
                    _disk.Delete(path);
                }
            }
        }
    }

    private void WriteIfOther(string name, ReadOnlyMemory<byte> file)
    {
        if (Read(name, file.Length) is not { } kept || !kept.Span.SequenceEqual(file.Span))
        {
            NewFile.Write(_disk, PathOf(name), file.Span);
        }
    }

    private static IEnumerable<(string Name, ReadOnlyMemory<byte> File)> Metadata(string name, TrustedRole trusted)
    {
        yield return Versioned(name, trusted.Role);
        yield return Versioned(RoleNames.Targets, trusted.State.Targets!);
        yield return Versioned(RoleNames.Snapshot, trusted.State.Snapshot!);
    }

    private static (string Name, ReadOnlyMemory<byte> File) Versioned<T>(string role, SignedMetadata<T> metadata)
        where T : RoleMetadata => (RepositoryNames.Metadata + TrustUpdate.MetadataName(role, metadata.Role.Version), metadata.File);

    private string PathOf(string name) => Path.Combine([_folder, .. name.Split('/')]);
}
