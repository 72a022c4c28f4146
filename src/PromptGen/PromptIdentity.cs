using System;
using System.Diagnostics;

namespace PromptGen;

/// <summary>Which text was live: the id, the exact version and digest, and where it came from. It holds no values and may be logged.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PromptIdentity : IEquatable<PromptIdentity>
{
    /// <summary>Makes an identity.</summary>
    /// <param name="id">The prompt's id.</param>
    /// <param name="version">The exact version.</param>
    /// <param name="digest">The digest of the version's source: 64 lower-case hexadecimal digits.</param>
    /// <param name="settings">The version's settings of the model call; null for none.</param>
    /// <param name="source">Where the version came from.</param>
    /// <param name="channel">The channel that selected it; null when none did.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/>, <paramref name="version"/> or <paramref name="digest"/> is null.</exception>
    public PromptIdentity(string id, string version, string digest, PromptSettings? settings = null, PromptSource source = PromptSource.Baked, string? channel = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Version = version ?? throw new ArgumentNullException(nameof(version));
        Digest = digest ?? throw new ArgumentNullException(nameof(digest));
        Settings = settings ?? PromptSettings.Empty;
        Source = source;
        Channel = channel;
    }

    /// <summary>What a default <see cref="RenderedPrompt"/> or <see cref="RenderedChat"/> has: empty texts.</summary>
    public static PromptIdentity None { get; } = new("", "", "");

    /// <summary>The prompt's id.</summary>
    public string Id { get; }

    /// <summary>The exact version.</summary>
    public string Version { get; }

    /// <summary>The digest of the version's source: 64 lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>The channel that selected the version; null when it is the compiled one.</summary>
    public string? Channel { get; }

    /// <summary>Where the version came from.</summary>
    public PromptSource Source { get; }

    /// <summary>The version's settings of the model call.</summary>
    public PromptSettings Settings { get; }

    /// <inheritdoc/>
    public bool Equals(PromptIdentity? other) =>
        other is not null
        && Id == other.Id
        && Version == other.Version
        && Digest == other.Digest
        && Channel == other.Channel
        && Source == other.Source
        && Settings.Equals(other.Settings);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Id) * 397) ^ StringComparer.Ordinal.GetHashCode(Digest));

    /// <summary>Id and version, and the channel if one selected it: <c>support-bot@1.2.0 (stable)</c>.</summary>
    public override string ToString() => Channel is null ? Id + "@" + Version : Id + "@" + Version + " (" + Channel + ")";
}
