using System;
using System.IO;
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

    /// <summary>Keeps a target's bytes, which have been checked.</summary>
    public void Keep(TargetFile target, ReadOnlyMemory<byte> bytes)
    {
        if (NameOf(target) is { } name)
        {
            Try(() => cache?.Write(name, bytes.Span));
        }
    }

    /// <summary>Keeps an artefact's bytes, which have been checked.</summary>
    public void Keep(VersionReference version, ReadOnlyMemory<byte> bytes) => Try(() => cache?.Write(RepositoryNames.Artefact(version.ArtefactDigest), bytes.Span));

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

    private static string? NameOf(TargetFile target) => TargetName.Of(target, consistent: true, out _) is { } name ? RepositoryNames.Targets + name : null;

    private ReadOnlyMemory<byte>? Find(string name, long most, Func<ReadOnlyMemory<byte>, bool> isRight)
    {
        foreach (IKeptFiles? files in (IKeptFiles?[])[cache, seed])
        {
            if (files?.Read(name, most) is { } bytes && isRight(bytes))
            {
                return bytes;
            }
        }

        return null;
    }
}
