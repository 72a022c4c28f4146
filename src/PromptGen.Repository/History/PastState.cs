using System;
using System.Collections.Generic;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.History;

/// <summary>A state of a repository that once was the current one, held against its signatures and hashes.</summary>
/// <param name="Timestamp">The timestamp that was the current one then.</param>
/// <param name="Snapshot">The snapshot that it names.</param>
/// <param name="Targets">The top-level targets role that the snapshot names.</param>
/// <param name="States">The states of channels and stops that the snapshot names, by role.</param>
internal sealed record PastState(
    RoleFile<IndexContent> Timestamp,
    RoleFile<IndexContent> Snapshot,
    RoleFile<TargetsContent> Targets,
    IReadOnlyDictionary<string, RoleFile<StateContent>> States)
{
    /// <summary>When it became the current one, by the signer's clock.</summary>
    public DateTimeOffset At => Timestamp.Content.At;
}
