using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Keys;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>The root: which keys sign for each top-level role (TUF 1.0, section 4.3).</summary>
/// <param name="Version">The version.</param>
/// <param name="Expires">When it is no longer trusted.</param>
/// <param name="ConsistentSnapshot">Whether files carry their version or hash in their names.</param>
/// <param name="Keys">All keys, by id.</param>
/// <param name="Roles">Each top-level role's keys and threshold; all four are there.</param>
internal sealed record RootMetadata(
    long Version,
    DateTimeOffset Expires,
    bool ConsistentSnapshot,
    IReadOnlyDictionary<string, TrustKey> Keys,
    IReadOnlyDictionary<string, RoleKeys> Roles)
    : RoleMetadata(Version, Expires);
