using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json.Serialization;
using PromptGen.Emitted;

namespace PromptGen;

/// <summary>
/// A rendered chat prompt: messages with roles, and which version they are of. There is no conversion to one text, since
/// joining messages is how roles get lost; <see cref="ToString"/>, debuggers and JSON show the identity alone.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(RenderedChatJsonConverter))]
public readonly struct RenderedChat : IEquatable<RenderedChat>
{
    private readonly IReadOnlyList<PromptMessage>? _messages;
    private readonly PromptIdentity? _identity;

    /// <summary>Pairs messages with their identity.</summary>
    /// <param name="messages">The messages in order; they must not change afterwards.</param>
    /// <param name="identity">Which version rendered them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RenderedChat(IReadOnlyList<PromptMessage> messages, PromptIdentity identity)
    {
        // Not by ?? in the assignments, for which the value would have to lie in memory.
        Guard.NotNull(messages, nameof(messages));
        Guard.NotNull(identity, nameof(identity));
        _messages = messages;
        _identity = identity;
    }

    /// <summary>The messages in order.</summary>
    [IgnoreDataMember]
    public IReadOnlyList<PromptMessage> Messages => _messages ?? [];

    /// <summary>Which version rendered them.</summary>
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

    /// <summary>Whether messages and identity are the same.</summary>
    public static bool operator ==(RenderedChat left, RenderedChat right) => left.Equals(right);

    /// <summary>Whether messages or identity differ.</summary>
    public static bool operator !=(RenderedChat left, RenderedChat right) => !left.Equals(right);

    /// <summary>
    /// The messages as one text for people to read. It is no format: a message's text may look like the next message's
    /// beginning, so nothing may parse it or send it to a model.
    /// </summary>
    public string ToTranscript()
    {
        var transcript = new StringBuilder();
        foreach (PromptMessage message in Messages)
        {
            transcript.Append('[').Append(message.Role.ToString().ToLowerInvariant()).Append("]\n").Append(message.Text).Append("\n\n");
        }

        return transcript.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(RenderedChat other) => Identity.Equals(other.Identity) && Messages.SequenceEqual(other.Messages);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RenderedChat other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Messages.Count * 397) ^ Identity.GetHashCode());

    /// <summary>The identity and the number of messages, never their texts: logs call this.</summary>
    public override string ToString() => FormattableString.Invariant($"{Identity}, {Messages.Count} messages");
}
