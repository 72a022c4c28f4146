using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.State;

/// <summary>One state of a repository, of which a client would trust every file.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Root">The newest root.</param>
/// <param name="Targets">The top-level targets role.</param>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Timestamp">The timestamp.</param>
/// <param name="States">The states of channels and of the stops, by role.</param>
internal sealed record RepositoryState(
    string Folder,
    RoleFile<RootContent> Root,
    RoleFile<TargetsContent> Targets,
    RoleFile<IndexContent> Snapshot,
    RoleFile<IndexContent> Timestamp,
    IReadOnlyDictionary<string, RoleFile<StateContent>> States)
{
    /// <summary>The names of the channels in ordinal order.</summary>
    public IReadOnlyList<string> Channels => [.. Targets.Content.Channels.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every role in the order of trust.</summary>
    public IEnumerable<string> Roles => [Role.Root, Role.Targets, Role.Snapshot, Role.Timestamp, .. Channels.Select(Role.OfChannel), Role.Stops];

    /// <summary>A channel's role and its settings.</summary>
    /// <exception cref="RefusedException">There is no such channel.</exception>
    public (RoleFile<StateContent> File, ChannelSettings Settings) Channel(string name) => Targets.Content.Channels.TryGetValue(name, out ChannelSettings? settings)
        ? (States[Role.OfChannel(name)], settings)
        : throw new RefusedException(Folder, ChannelCodes.NotInRepository, $"there is no channel '{name}'{NearestName.Hint(name, Channels)}; there are {string.Join(", ", Channels)}");

    /// <summary>Whose signatures count for a role.</summary>
    public RoleAuthority AuthorityOf(string role) => Root.Content.Authorities.GetValueOrDefault(role) ?? Targets.Content.AuthorityOf(role)!;

    /// <summary>The version of a role and the hash of its file; 0 and an empty text when there is none.</summary>
    public (long Version, string Hash) Find(string role) => role switch
    {
        Role.Root => (Root.Version, Root.Hash),
        Role.Targets => (Targets.Version, Targets.Hash),
        Role.Snapshot => (Snapshot.Version, Snapshot.Hash),
        Role.Timestamp => (Timestamp.Version, Timestamp.Hash),
        _ => States.TryGetValue(role, out RoleFile<StateContent>? state) ? (state.Version, state.Hash) : (0, ""),
    };

    /// <summary>When a role's file is past its time.</summary>
    public DateTimeOffset ExpiryOf(string role) => role switch
    {
        Role.Root => Root.Expires,
        Role.Targets => Targets.Expires,
        Role.Snapshot => Snapshot.Expires,
        Role.Timestamp => Timestamp.Expires,
        _ => States[role].Expires,
    };

    /// <summary>What is signed of a role now.</summary>
    public SignedDocument DocumentOf(string role) => role switch
    {
        Role.Root => Root.Document,
        Role.Targets => Targets.Document,
        Role.Snapshot => Snapshot.Document,
        Role.Timestamp => Timestamp.Document,
        _ => States[role].Document,
    };
}
