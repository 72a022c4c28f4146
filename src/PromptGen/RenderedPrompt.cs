using System;
using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using PromptGen.Emitted;

namespace PromptGen;

/// <summary>
/// A rendered text prompt: the text, and which version it is the text of. It converts to <see cref="string"/> by itself;
/// debuggers and JSON show the identity alone, so that what users wrote does not leak through them.
/// </summary>
[DebuggerDisplay("{Identity,nq}, {Text.Length} characters")]
[JsonConverter(typeof(RenderedPromptJsonConverter))]
public readonly struct RenderedPrompt : IEquatable<RenderedPrompt>
{
    private readonly string? _text;
    private readonly PromptIdentity? _identity;

    /// <summary>Pairs a text with its identity.</summary>
    /// <param name="text">The rendered text.</param>
    /// <param name="identity">Which version rendered it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RenderedPrompt(string text, PromptIdentity identity)
    {
        // Not by ?? in the assignments, for which the value would have to lie in memory.
        Guard.NotNull(text, nameof(text));
        Guard.NotNull(identity, nameof(identity));
        _text = text;
        _identity = identity;
    }

    /// <summary>The rendered text.</summary>
    [IgnoreDataMember]
    public string Text => _text ?? "";

    /// <summary>Which version rendered it.</summary>
    [IgnoreDataMember]
    public PromptIdentity Identity => _identity ?? PromptIdentity.None;

    /// <inheritdoc cref="PromptIdentity.Id"/>
    public string Id => Identity.Id;

    /// <inheritdoc cref="PromptIdentity.Version"/>
    public string Version => Identity.Version;

    /// <inheritdoc cref="PromptIdentity.Digest"/>
    public string Digest => Identity.Digest;

    /// <inheritdoc cref="PromptIdentity.Channel"/>
    public string? Channel => Identity.Channel;

    /// <inheritdoc cref="PromptIdentity.Source"/>
    public PromptSource Source => Identity.Source;

    /// <inheritdoc cref="PromptIdentity.Settings"/>
    public PromptSettings Settings => Identity.Settings;

    /// <summary>The text.</summary>
    public static implicit operator string(RenderedPrompt prompt) => prompt.Text;

    /// <summary>Whether text and identity are the same.</summary>
    public static bool operator ==(RenderedPrompt left, RenderedPrompt right) => left.Equals(right);

    /// <summary>Whether text or identity differ.</summary>
    public static bool operator !=(RenderedPrompt left, RenderedPrompt right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RenderedPrompt other) => Text == other.Text && Identity.Equals(other.Identity);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RenderedPrompt other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Text) * 397) ^ Identity.GetHashCode());

    /// <summary>The text, as the conversion to <see cref="string"/> gives it.</summary>
    public override string ToString() => Text;
}
