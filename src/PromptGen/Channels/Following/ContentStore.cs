using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PromptGen.Channels.Following.Keeping;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using PromptGen.Templates.Artefacts;

namespace PromptGen.Channels.Following;

/// <summary>What is at hand of targets and artefacts without a network. Only the bytes that are named come out of it; others are as good as none.</summary>
/// <param name="cache">The client's folder; null when it has none.</param>
/// <param name="seed">What was embedded at build; null for nothing.</param>
internal sealed class ContentStore(ChannelCache? cache, IKeptFiles? seed)
{
    private const int MostWaiting = 1024;

    // What is in use and not in the folder yet: it came in since the last poll ended, was embedded, or the disk refused it. No state that names it is kept before it is.
    private readonly ConcurrentDictionary<string, byte[]> _unkept = new(StringComparer.Ordinal);

    /// <summary>Why something could not be kept; null when everything could.</summary>
    public string? Problem { get; private set; }

    /// <summary>A target's bytes; null when they are not at hand.</summary>
    public ReadOnlyMemory<byte>? Find(TargetFile target) =>
        NameOf(target) is { } name ? Find(name, target.Length, bytes => Refusals.IfOther(target.Path, target.Length, target.Hashes, bytes.Span, "its role") is null) : null;

    /// <summary>An artefact's bytes; null when they are not at hand.</summary>
    public ReadOnlyMemory<byte>? Find(VersionReference version) =>
        Find(RepositoryNames.Artefact(version.ArtefactDigest), Math.Min(version.ArtefactLength, ArtefactFormat.MostBytes), bytes => IsNamed(version, bytes.Span));

    /// <summary>Whether bytes are the artefact that is named.</summary>
    public static bool IsNamed(VersionReference version, ReadOnlySpan<byte> bytes) =>
        bytes.Length == version.ArtefactLength && Convert.ToHexString(SHA256.HashData(bytes)).Equals(version.ArtefactDigest, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a target's bytes, which have been checked, to be kept with the next state.</summary>
    public void Keep(TargetFile target, ReadOnlyMemory<byte> bytes)
    {
        if (NameOf(target) is { } name)
        {
            Keep(name, bytes);
        }
    }

    /// <summary>Takes an artefact's bytes, which have been checked, to be kept with the next state.</summary>
    public void Keep(VersionReference version, ReadOnlyMemory<byte> bytes) => Keep(RepositoryNames.Artefact(version.ArtefactDigest), bytes);

    /// <summary>Keeps what has not been kept yet, also of a state of which the rest is still to come.</summary>
    /// <param name="used">The names in use.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void KeepRest(IReadOnlySet<string> used, DateTimeOffset now)
    {
        // A disk that stays full must not fill memory instead.
        List<KeyValuePair<string, byte[]>> files = [];
        foreach (KeyValuePair<string, byte[]> file in _unkept)
        {
            if (used.Contains(file.Key) || _unkept.Count <= MostWaiting)
            {
                files.Add(file);
            }
            else
            {
                _unkept.TryRemove(file);
            }
        }

        cache?.Content.Write(files, now);
        _unkept.Clear();
    }

    /// <summary>Holds nothing any longer of what was read from the folder.</summary>
    public void Release() => cache?.Content.Release();

    /// <summary>Does something to the disk; that it refuses changes nothing of what is served.</summary>
    public void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem ??= exception.Message;
        }
    }

    /// <summary>Forgets what could not be kept before a refresh begins.</summary>
    public void Begin() => Problem = null;

    private void Keep(string name, ReadOnlyMemory<byte> bytes)
    {
        if (cache is not null)
        {
            _unkept[name] = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> whole) && whole.Count == whole.Array!.Length ? whole.Array : bytes.ToArray();
        }
    }

    private static string? NameOf(TargetFile target) => TargetName.Of(target, consistent: true, out _) is { } name ? RepositoryNames.Targets + name : null;

    private ReadOnlyMemory<byte>? Find(string name, long most, Func<ReadOnlyMemory<byte>, bool> isRight)
    {
        if (_unkept.TryGetValue(name, out byte[]? waiting) && isRight(waiting))
        {
            return waiting;
        }

        foreach (ReadOnlyMemory<byte> kept in cache?.Content.Find(name) ?? [])
        {
            if (isRight(kept))
            {
                return kept;
            }
        }

        if (seed?.Read(name, most) is not { } embedded || !isRight(embedded))
        {
            return null;
        }

        Keep(name, embedded);
        return embedded;
    }
}
