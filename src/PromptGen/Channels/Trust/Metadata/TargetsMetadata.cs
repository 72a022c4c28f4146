using System;
using System.Collections.Generic;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>A targets role, top-level or delegated: the targets that it vouches for and whom else it trusts (TUF 1.0, section 4.5).</summary>
/// <param name="Version">The version.</param>
/// <param name="Expires">When it is no longer trusted.</param>
/// <param name="Targets">The targets by path.</param>
/// <param name="Delegations">The roles that it trusts, the most trusted first.</param>
internal sealed record TargetsMetadata(
    long Version,
    DateTimeOffset Expires,
    IReadOnlyDictionary<string, TargetFile> Targets,
    IReadOnlyList<Delegation> Delegations)
    : RoleMetadata(Version, Expires);
