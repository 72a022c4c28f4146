using System;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>The timestamp: which snapshot is the current one (TUF 1.0, section 4.6).</summary>
/// <param name="Version">The version.</param>
/// <param name="Expires">When it is no longer trusted.</param>
/// <param name="Snapshot">The current snapshot's file.</param>
internal sealed record TimestampMetadata(long Version, DateTimeOffset Expires, MetaFile Snapshot)
    : RoleMetadata(Version, Expires);
