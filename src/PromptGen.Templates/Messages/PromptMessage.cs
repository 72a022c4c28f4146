using System;
using System.Diagnostics;

namespace PromptGen;

/// <summary>One message of a chat: who speaks, and the text.</summary>
[DebuggerDisplay("{Role}, {Text.Length} characters")]
public readonly struct PromptMessage : IEquatable<PromptMessage>
{
    private readonly string? _text;

    /// <summary>Makes a message.</summary>
    /// <param name="role">Who speaks.</param>
    /// <param name="text">The text, as it is sent.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public PromptMessage(MessageRole role, string text)
    {
        // Not by ?? in the assignment, for which the value would have to lie in memory.
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        Role = role;
        _text = text;
    }

    /// <summary>Who speaks.</summary>
    public MessageRole Role { get; }

    /// <summary>The text, as it is sent.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether both say the same in the same role.</summary>
    public static bool operator ==(PromptMessage left, PromptMessage right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PromptMessage left, PromptMessage right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PromptMessage other) => Role == other.Role && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PromptMessage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Role * 397) ^ StringComparer.Ordinal.GetHashCode(Text));

    /// <summary>The role and the length, never the text: a message holds what users wrote, and logs call this.</summary>
    public override string ToString() => FormattableString.Invariant($"{Role} ({Text.Length} characters)");
}
