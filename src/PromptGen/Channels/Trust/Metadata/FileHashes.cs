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
    public IReadOnlyList<string> Missed(ReadOnlySpan<byte> bytes)
    {
        List<string> missed = [];
        if (Sha256 is not null && !Same(Sha256, SHA256.HashData(bytes)))
        {
            missed.Add("sha256");
        }

        if (Sha512 is not null && !Same(Sha512, SHA512.HashData(bytes)))
        {
            missed.Add("sha512");
        }

        return missed;
    }

    private static bool Same(string hexadecimal, byte[] hash) => string.Equals(hexadecimal, Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase);
}
