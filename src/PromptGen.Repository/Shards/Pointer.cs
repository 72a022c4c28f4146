using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Shards;

/// <summary>What a channel says of one prompt: a version, a split of versions, or that it is stopped.</summary>
public sealed record Pointer
{
    private const string StoppedWord = "stopped";

    private Pointer()
    {
    }

    /// <summary>The pointer that says: serve what is baked.</summary>
    public static Pointer Stopped { get; } = new();

    /// <summary>The version that everyone gets; null when it is another kind of pointer.</summary>
    public PointerVersion? Version { get; private init; }

    /// <summary>The split; null when it is another kind of pointer.</summary>
    public PointerSplit? Split { get; private init; }

    /// <summary>Whether it says to serve what is baked.</summary>
    public bool IsStopped => Version is null && Split is null;

    /// <summary>The baked versions that it is for: comparators such as <c>&gt;=1.0.0 &lt;2.0.0</c>, all of which have to hold; null for all.</summary>
    public string? Baked { get; init; }

    /// <summary>Every version that it names.</summary>
    public IEnumerable<PointerVersion> Versions => Version is { } version ? [version] : Split is { } split ? split.Arms.Select(a => a.Version) : [];

    /// <summary>What people read: a version, <c>split:ID</c> or <c>stopped</c>.</summary>
    public string Word => Version is { } version ? version.Version : Split is { } split ? "split:" + split.Id : StoppedWord;

    /// <summary>A pointer to one version.</summary>
    public static Pointer Of(PointerVersion version) => new() { Version = version };

    /// <summary>A pointer to several versions.</summary>
    public static Pointer Of(PointerSplit split) => new() { Split = split };

    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("version", Version?.ToJson()),
        ("split", Split?.ToJson()),
        (StoppedWord, IsStopped ? JsonValue.Of(true) : null),
        ("baked", Baked is null ? null : JsonValue.Of(Baked)));

    internal static Pointer Read(JsonValue value)
    {
        JsonMembers pointer = JsonMembers.Open(value, "a pointer", "version", "split", StoppedWord, "baked");
        Pointer read = new()
        {
            Version = pointer.Find("version") is { } version ? PointerVersion.Read(version) : null,
            Split = pointer.Find("split") is { } split ? PointerSplit.Read(split) : null,
            Baked = pointer.FindText("baked"),
        };
        int kinds = (read.Version is null ? 0 : 1) + (read.Split is null ? 0 : 1) + (pointer.Flag(StoppedWord) ? 1 : 0);
        return kinds == 1 ? read : throw value.Refuse("a pointer is one of 'version', 'split' and 'stopped'");
    }
}
