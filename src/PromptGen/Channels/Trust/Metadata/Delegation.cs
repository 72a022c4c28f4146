using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Keys;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>That one targets role trusts another for some paths.</summary>
/// <param name="Name">The trusted role.</param>
/// <param name="Keys">Its keys and threshold.</param>
/// <param name="KnownKeys">The keys that the delegating role defines, by id.</param>
/// <param name="Patterns">Patterns of the paths; null when hashes say which paths.</param>
/// <param name="HashPrefixes">Beginnings of the SHA-256 of the paths, in lower-case hexadecimal digits; null when patterns say which paths.</param>
/// <param name="IsTerminating">Whether a search that comes here does not go on to what is trusted less.</param>
internal sealed record Delegation(
    string Name,
    RoleKeys Keys,
    IReadOnlyDictionary<string, TrustKey> KnownKeys,
    IReadOnlyList<PathPattern>? Patterns,
    IReadOnlyList<string>? HashPrefixes,
    bool IsTerminating)
{
    /// <summary>Whether the role is trusted for a target.</summary>
    public bool Covers(TargetPath path)
    {
        if (Patterns is not null)
        {
            foreach (PathPattern pattern in Patterns)
            {
                if (pattern.Matches(path))
                {
                    return true;
                }
            }
        }

        if (HashPrefixes is not null)
        {
            foreach (string prefix in HashPrefixes)
            {
                if (path.Hash.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
