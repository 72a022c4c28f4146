using System;
using System.Collections.Generic;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>The snapshot: which version of each targets role belongs to one state of the repository (TUF 1.0, section 4.4).</summary>
/// <param name="Version">The version.</param>
/// <param name="Expires">When it is no longer trusted.</param>
/// <param name="Files">The roles' files by name: <c>targets.json</c>.</param>
internal sealed record SnapshotMetadata(long Version, DateTimeOffset Expires, IReadOnlyDictionary<string, MetaFile> Files)
    : RoleMetadata(Version, Expires);
