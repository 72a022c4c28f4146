using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Keys;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>Reads what is signed in a root.</summary>
internal static class RootReader
{
    /// <summary>Reads it.</summary>
    /// <exception cref="MalformedJsonException">It is not as specified.</exception>
    public static RootMetadata Read(JsonCursor signed, RoleHead head, TrustLimits limits)
    {
        bool consistent = signed.Optional("consistent_snapshot") is { } flag && flag.Flag();
        IReadOnlyDictionary<string, TrustKey> keys = KeyReader.Keys(signed.Required("keys"), limits);
        JsonCursor roles = signed.Required("roles");
        Dictionary<string, RoleKeys> topLevel = new(StringComparer.Ordinal);
        foreach (string role in (string[])[RoleNames.Root, RoleNames.Timestamp, RoleNames.Snapshot, RoleNames.Targets])
        {
            topLevel.Add(role, KeyReader.Role(roles.Required(role), limits));
        }

        return new RootMetadata(head.Version, head.Expires, consistent, keys, topLevel);
    }
}
