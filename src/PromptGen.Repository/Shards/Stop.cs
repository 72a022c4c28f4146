using System;

namespace PromptGen.Repository.Shards;

/// <summary>That a channel's word on a prompt does not count, and the baked version serves.</summary>
/// <param name="Channel">The channel, or <c>*</c> for all.</param>
/// <param name="Prompt">The prompt, or <c>*</c> for all.</param>
public sealed record Stop(string Channel, string Prompt) : IComparable<Stop>
{
    /// <summary>What stands for all.</summary>
    public const string All = "*";

    /// <summary>Whether it concerns a prompt in a channel.</summary>
    public bool Covers(string channel, string prompt) => (Channel == All || Channel == channel) && (Prompt == All || Prompt == prompt);

    /// <inheritdoc/>
    public int CompareTo(Stop? other) =>
        string.CompareOrdinal(Channel, other?.Channel) is not 0 and int order ? order : string.CompareOrdinal(Prompt, other?.Prompt);

#pragma warning disable CS1591 // The operators say what CompareTo says.
    public static bool operator <(Stop left, Stop right) => left?.CompareTo(right) < 0;

    public static bool operator <=(Stop left, Stop right) => left?.CompareTo(right) <= 0;

    public static bool operator >(Stop left, Stop right) => left?.CompareTo(right) > 0;

    public static bool operator >=(Stop left, Stop right) => left?.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
