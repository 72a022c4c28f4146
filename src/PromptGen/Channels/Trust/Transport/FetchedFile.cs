using System;

namespace PromptGen.Channels.Trust.Transport;

/// <summary>What came of getting a file: its bytes, or why there are none.</summary>
/// <param name="Bytes">The whole file; null when it could not be had.</param>
/// <param name="Problem">Why: <see cref="TrustRefusalKind.NotThere"/>, <see cref="TrustRefusalKind.NotFetched"/> or <see cref="TrustRefusalKind.TooLong"/>.</param>
/// <param name="Message">Why, in words.</param>
internal sealed record FetchedFile(ReadOnlyMemory<byte>? Bytes, TrustRefusalKind Problem, string Message)
{
    /// <summary>What tells this file from others when it is asked for again; null when the source has no such thing.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether it is the file to which the tag of the question belongs; it has no bytes then.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>A file.</summary>
    public static FetchedFile Of(ReadOnlyMemory<byte> bytes) => new(bytes, default, "");

    /// <summary>The repository does not have it.</summary>
    public static FetchedFile NotThere(string name) => new(null, TrustRefusalKind.NotThere, $"the repository has no '{name}'");

    /// <summary>It is the one that was asked about.</summary>
    public static FetchedFile Unchanged(string name) => NotFetched(name, "it has not changed, and is not kept here") with { IsUnchanged = true };

    /// <summary>It could not be had.</summary>
    public static FetchedFile NotFetched(string name, string why) => new(null, TrustRefusalKind.NotFetched, $"'{name}' could not be fetched: {why}");

    /// <summary>It is longer than allowed.</summary>
    public static FetchedFile TooLong(string name, long mostLength) =>
        new(null, TrustRefusalKind.TooLong, FormattableString.Invariant($"'{name}' is longer than the {mostLength} bytes that may be read"));
}
