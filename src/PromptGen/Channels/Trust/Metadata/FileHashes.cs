using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>The hashes that are signed for a file. Only SHA-256 and SHA-512 are kept; at least one of them is there.</summary>
/// <param name="Sha256">The SHA-256 as it is written; null when it is not given.</param>
/// <param name="Sha512">The SHA-512 as it is written; null when it is not given.</param>
internal sealed record FileHashes(string? Sha256, string? Sha512)
{
    /// <summary>The hash that stands in a target's file name where consistent snapshots are used.</summary>
    public string ForFileName => Sha256 ?? Sha512!;

    /// <summary>The names of the hashes that some bytes do not have; empty when they are the signed ones.</summary>
    public IReadOnlyList<string> Missed(ReadOnlySpan<byte> bytes) =>
        Missed(Sha256 is null ? null : Convert.ToHexString(SHA256.HashData(bytes)), Sha512 is null ? null : Convert.ToHexString(SHA512.HashData(bytes)));

    /// <summary>Whether a file is the signed one. A hash that is not signed is not made.</summary>
    /// <param name="sha256">The file's SHA-256.</param>
    /// <param name="sha512">The file's SHA-512.</param>
    public bool Fit(Lazy<string> sha256, Lazy<string> sha512) => Missed(Sha256 is null ? null : sha256.Value, Sha512 is null ? null : sha512.Value).Count == 0;

    private List<string> Missed(string? sha256, string? sha512)
    {
        List<string> missed = [];
        if (Sha256 is not null && !Sha256.Equals(sha256, StringComparison.OrdinalIgnoreCase))
        {
            missed.Add("sha256");
        }

        if (Sha512 is not null && !Sha512.Equals(sha512, StringComparison.OrdinalIgnoreCase))
        {
            missed.Add("sha512");
        }

        return missed;
    }
}
