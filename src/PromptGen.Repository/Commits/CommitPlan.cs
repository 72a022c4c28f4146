using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Commits;

/// <summary>The metadata of one commit, signed and in the order in which it is written. Made in memory from start to end; whoever dies while it is written leaves the old state or the new one.</summary>
/// <param name="Files">The files that never change, in their order.</param>
/// <param name="Timestamp">The timestamp, whose coming into place is the commit.</param>
/// <param name="LastRoot">A root that may only be seen after the timestamp; null when it is among <paramref name="Files"/> or there is none.</param>
internal sealed record CommitPlan(ValueList<ContentFile> Files, byte[] Timestamp, ContentFile? LastRoot)
{
    // Those below first: what names a file is written after it.
    private static int OrderOf(string role) => role switch { Role.Root => 2, Role.Targets => 1, _ => 0 };

    /// <summary>Makes the commit.</summary>
    /// <param name="state">The repository as it is; null for the first commit of all.</param>
    /// <param name="documents">The documents that change, signed.</param>
    /// <param name="access">Keys for snapshot and timestamp, clock, lifetimes.</param>
    /// <param name="above">A version that snapshot and timestamp have to exceed; 0 for none.</param>
    public static CommitPlan Make(RepositoryState? state, IReadOnlyDictionary<string, SignedDocument> documents, RepositoryAccess access, long above = 0)
    {
        DateTimeOffset now = access.Now(state);
        RootContent root = documents.TryGetValue(Role.Root, out SignedDocument? newRoot) ? RootContent.Read(newRoot.Signed).Content : state!.Root.Content;
        Dictionary<string, MetaEntry> meta = new(state?.Snapshot.Content.Files ?? new Dictionary<string, MetaEntry>(), StringComparer.Ordinal);
        List<ContentFile> files = [];
        ContentFile? rootFile = null;
        foreach ((string role, SignedDocument document) in documents.OrderBy(d => OrderOf(d.Key)).ThenBy(d => d.Key, StringComparer.Ordinal))
        {
            byte[] bytes = document.ToBytes();
            long version = Fields.Whole(document.Signed.Members.First(m => m.Key == "version").Value, 1);
            var file = new ContentFile(RepositoryPaths.OfRole(role, version), bytes);
            if (role == Role.Root)
            {
                rootFile = file;
            }
            else
            {
                meta[role] = MetaEntry.Of(version, bytes);
                files.Add(file);
            }
        }

        long snapshotVersion = Math.Max(state?.Snapshot.Version ?? 0, above) + 1;
        SignedDocument snapshot = Sign(Role.Snapshot, snapshotVersion, meta);
        long timestampVersion = Math.Max(state?.Timestamp.Version ?? 0, above) + 1;
        SignedDocument timestamp = Sign(Role.Timestamp, timestampVersion, new Dictionary<string, MetaEntry> { [Role.Snapshot] = MetaEntry.Of(snapshotVersion, snapshot.ToBytes()) });
        files.Add(new ContentFile(RepositoryPaths.OfRole(Role.Snapshot, snapshotVersion), snapshot.ToBytes()));
        files.Add(new ContentFile(RepositoryPaths.OfTimestamp(timestampVersion), timestamp.ToBytes()));

        // A client takes a new root as soon as it is there. Where the keys of before have signed the rest too, the root comes last and every moment is whole;
        // where they have not, they are lost or stolen, and the new keys have to be known first. The first root of all is what makes a folder a repository.
        bool isRootLast = rootFile is not null && (state is null || IsTrustedBy(state.Root.Content, documents, snapshot, timestamp));
        IEnumerable<ContentFile> ordered = rootFile is null || isRootLast ? files : files.Prepend(rootFile);
        return new CommitPlan(new ValueList<ContentFile>(ordered), timestamp.ToBytes(), isRootLast ? rootFile : null);

        SignedDocument Sign(string role, long version, IReadOnlyDictionary<string, MetaEntry> named)
        {
            IEnumerable<SigningKey> keys = access.Keys.For(root.Authorities[role]);
            if (newRoot is not null && state is not null)
            {
                keys = keys.Concat(access.Keys.For(state.Root.Content.Authorities[role]));
            }

            return SignedDocument.Of(new IndexContent(now, named).ToJson(new RoleHead(role, version, now + access.Lifetimes.Of(role)))).SignedBy(keys);
        }
    }

    private static bool IsTrustedBy(RootContent root, IReadOnlyDictionary<string, SignedDocument> documents, SignedDocument snapshot, SignedDocument timestamp) =>
        SignatureCount.IsReached(Role.Snapshot, snapshot, root.Authorities[Role.Snapshot])
        && SignatureCount.IsReached(Role.Timestamp, timestamp, root.Authorities[Role.Timestamp])
        && (!documents.TryGetValue(Role.Targets, out SignedDocument? targets) || SignatureCount.IsReached(Role.Targets, targets, root.Authorities[Role.Targets]));
}
