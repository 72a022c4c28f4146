using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.History;

/// <summary>Every timestamp that ever was: what a repository said at any moment, without a database.</summary>
/// <param name="folder">The repository.</param>
internal sealed class TimestampArchive(string folder)
{
    private RootContent[]? _roots;

    /// <summary>What was the current state at a moment; null before the first.</summary>
    /// <exception cref="RefusedException">A file is missing, or not what was signed.</exception>
    public PastState? At(DateTimeOffset moment)
    {
        long[] versions = RepositoryPaths.Timestamps(folder);
        int low = 0;
        for (int high = versions.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = Read(versions[middle]).Content.At <= moment ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Open(Read(versions[low - 1]));
    }

    private PastState Open(RoleFile<IndexContent> timestamp)
    {
        string place = RepositoryPaths.OfTimestamp(timestamp.Version);
        CheckSigned(Role.Timestamp, timestamp.Document, place, Roots().Select(r => r.Authorities[Role.Timestamp]));
        RoleFile<IndexContent> snapshot = Named(Role.Snapshot, timestamp.Content.Files[Role.Snapshot], signed => IndexContent.Read(signed, Role.Snapshot));
        RoleFile<TargetsContent> targets = Named(Role.Targets, snapshot.Content.Files[Role.Targets], TargetsContent.Read);
        CheckSigned(Role.Targets, targets.Document, RepositoryPaths.OfRole(Role.Targets, targets.Version), Roots().Select(r => r.Authorities[Role.Targets]));
        Dictionary<string, RoleFile<StateContent>> states = new(StringComparer.Ordinal);
        foreach (string role in targets.Content.Channels.Keys.Select(Role.OfChannel).Append(Role.Stops))
        {
            RoleFile<StateContent> state = Named(role, snapshot.Content.Files[role], StateContent.Read);
            CheckSigned(role, state.Document, RepositoryPaths.OfRole(role, state.Version), [targets.Content.AuthorityOf(role)!]);
            states.Add(role, state);
        }

        return new PastState(timestamp, snapshot, targets, states);
    }

    private RoleFile<IndexContent> Read(long version) => RepositoryReader.FileAt(folder, RepositoryPaths.OfTimestamp(version), Role.Timestamp, signed => IndexContent.Read(signed, Role.Timestamp));

    private RoleFile<T> Named<T>(string role, MetaEntry meta, Func<Templates.Json.JsonValue, (RoleHead Head, T Content)> read)
    {
        string place = RepositoryPaths.OfRole(role, meta.Version);
        _ = RepositoryReader.Content(folder, place, meta.Hash);
        return RepositoryReader.FileAt(folder, place, role, read);
    }

    // Which root was the newest then is written nowhere; keys that no root ever named sign nothing.
    private void CheckSigned(string role, SignedDocument document, string place, IEnumerable<RoleAuthority> authorities)
    {
        if (!authorities.Any(a => SignatureCount.IsReached(role, document, a)))
        {
            throw RepositoryReader.Broken(folder, place, $"the file is not signed by the keys of '{role}', so it proves nothing");
        }
    }

    private RootContent[] Roots() => _roots ??= [.. RepositoryPaths.VersionsOf(folder, Role.Root).Select(v => RepositoryReader.FileOf(folder, Role.Root, v, RootContent.Read).Content)];
}
