using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Published;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Commits;

/// <summary>One writer's work on a repository: it holds the lock from reading the state to writing the next one.</summary>
internal sealed class RepositoryTransaction : IDisposable
{
    private readonly WriterLock _lock;
    private readonly CommitWriter _writer;

    private RepositoryTransaction(RepositoryAccess access, WriterLock held)
    {
        _lock = held;
        Access = access;
        _writer = new CommitWriter(access.Folder, access.Files);
        State = RepositoryReader.Read(access.Folder);
        Now = access.Now(State);
    }

    /// <summary>With what is worked.</summary>
    public RepositoryAccess Access { get; }

    /// <summary>The repository as it is.</summary>
    public RepositoryState State { get; }

    /// <summary>The moment that everything made here carries.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Begins.</summary>
    /// <exception cref="RefusedException">There is no repository that clients would trust, or another writer is at work.</exception>
    public static RepositoryTransaction Begin(RepositoryAccess access)
    {
        // Without it the lock would make a folder where there is no repository.
        if (RepositoryPaths.VersionsOf(access.Folder, Role.Root).Length == 0)
        {
            _ = RepositoryReader.Read(access.Folder);
        }

        WriterLock held = WriterLock.Take(access.Folder);
        try
        {
            return new RepositoryTransaction(access, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Signs new documents with the keys at hand, and commits them when that is enough; else they wait as a proposal.</summary>
    /// <param name="note">Who and why.</param>
    /// <param name="documents">What is to be signed, by role.</param>
    /// <param name="contents">The files that it names.</param>
    /// <param name="changes">What it changes, for people.</param>
    /// <param name="above">A version that snapshot and timestamp have to exceed; 0 for none.</param>
    /// <exception cref="RefusedException">No key at hand may sign any of them.</exception>
    public ChangeOutcome Propose(MoveNote note, IReadOnlyDictionary<string, JsonValue> documents, IEnumerable<ContentFile> contents, IEnumerable<StateChange> changes, long above = 0)
    {
        Proposal proposal = new(
            note.Who,
            Now,
            note.Reason,
            ValueList<string>.Empty,
            documents.Keys.ToDictionary(role => role, role => State.Find(role).Hash, StringComparer.Ordinal),
            documents.ToDictionary(d => d.Key, d => SignedDocument.Of(d.Value), StringComparer.Ordinal),
            above);
        proposal = Sign(proposal, out IReadOnlyList<SigningKey> used);
        if (used.Count == 0)
        {
            throw new RefusedException(Access.Folder, ChannelCodes.BadKey, $"none of the keys at hand may sign for {string.Join(" or ", documents.Keys.Order(StringComparer.Ordinal))}; it takes one of {Keys(proposal)}, given with --key FILE or in PROMPTGEN_CHANNEL_KEY");
        }

        _writer.Write(contents);
        return Advance(proposal with { ProposedBy = new ValueList<string>(used.Select(k => k.Public.Id)) }, changes, isNew: true);
    }

    /// <summary>A proposal with the signatures of the keys at hand. A signature that is there is not made again.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="used">The keys that have signed something now.</param>
    public Proposal Sign(Proposal proposal, out IReadOnlyList<SigningKey> used)
    {
        List<SigningKey> signers = [];
        foreach ((string role, SignedDocument document) in proposal.Documents.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            IEnumerable<RoleAuthority> authorities = ApprovalRule.Authorities(State, proposal, role);
            if (State.AuthorityOf(role) is { } before && role != Role.Root)
            {
                // What rotates keys is signed by those of before too, so that no client is ever without.
                authorities = authorities.Append(before);
            }

            SigningKey[] keys = [.. authorities.SelectMany(Access.Keys.For).DistinctBy(k => k.Public.Id).Where(k => document.Signatures.All(s => s.KeyId != k.Public.Id))];
            signers.AddRange(keys);
            proposal = proposal.With(role, document.SignedBy(keys));
        }

        used = [.. signers.DistinctBy(k => k.Public.Id)];
        return proposal;
    }

    /// <summary>Commits a proposal when nothing is missing, or keeps it.</summary>
    /// <param name="proposal">The proposal with all signatures so far.</param>
    /// <param name="changes">What it changes, for people.</param>
    /// <param name="isNew">Whether it is not among the pending ones yet.</param>
    public ChangeOutcome Advance(Proposal proposal, IEnumerable<StateChange> changes, bool isNew)
    {
        IReadOnlyList<MissingSignatures> missing = ApprovalRule.Missing(State, proposal);
        bool needsOnlineKey = missing.Count == 0 && !HasOnlineKeys(proposal);
        ChangeOutcome outcome = new(proposal.Id, missing.Count == 0 && !needsOnlineKey, new ValueList<MissingSignatures>(missing), needsOnlineKey, new ValueList<StateChange>(changes), ValueList<string>.Empty);
        if (!outcome.IsCommitted)
        {
            ProposalFolder.Write(Access.Folder, proposal, Access.Files);
            return outcome;
        }

        _writer.Write(PublishedBy(proposal));
        _writer.Write(CommitPlan.Make(State, proposal.Documents, Access, proposal.Above));
        if (!isNew)
        {
            ProposalFolder.Delete(Access.Folder, proposal, Access.Files);
        }

        return outcome;
    }

    /// <summary>Signs snapshot and timestamp anew, with nothing else changed.</summary>
    public void Refresh(long above = 0) => _writer.Write(CommitPlan.Make(State, new Dictionary<string, SignedDocument>(), Access, above));

    /// <summary>Whether the keys at hand sign snapshot and timestamp as the newest root asks.</summary>
    public bool HasOnlineKeys(Proposal? proposal = null)
    {
        RootContent root = proposal?.Documents.GetValueOrDefault(Role.Root) is { } document ? RootContent.Read(document.Signed).Content : State.Root.Content;
        return Access.Keys.Reaches(root.Authorities[Role.Snapshot]) && Access.Keys.Reaches(root.Authorities[Role.Timestamp]);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    /// <summary>
    /// What a commit adds to the record of published versions. Whoever commits looks once more at what the new state names: it may have waited long, and been made elsewhere.
    /// </summary>
    /// <exception cref="RefusedException">A version was published with another digest meanwhile, may not enter the channel, or is not there.</exception>
    private IEnumerable<ContentFile> PublishedBy(Proposal proposal)
    {
        TargetsContent targets = proposal.Documents.TryGetValue(Role.Targets, out SignedDocument? newTargets) ? TargetsContent.Read(newTargets.Signed).Content : State.Targets.Content;
        PublishedIndex index = new(Access.Folder);
        if (proposal.Documents.TryGetValue(Role.Stops, out SignedDocument? stops))
        {
            _ = RepositoryReader.Stops(Access.Folder, StateContent.Read(stops.Signed).Content);
        }

        foreach ((string role, SignedDocument document) in proposal.Documents.Where(d => Role.ChannelOf(d.Key) is not null))
        {
            string channel = Role.ChannelOf(role)!;
            HashSet<TargetEntry> known = State.States.TryGetValue(role, out RoleFile<StateContent>? before) ? [.. before.Content.Files] : [];
            StateContent content = StateContent.Read(document.Signed).Content;
            foreach ((string id, Pointer pointer) in RepositoryReader.Pointers(Access.Folder, content with { Files = new ValueList<TargetEntry>(content.Files.Where(f => !known.Contains(f))) }))
            {
                EntryRule.Check(Access.Folder, channel, targets.Channels[channel], id, pointer);
                foreach (PointerVersion version in pointer.Versions)
                {
                    _ = ArtefactCheck.Check(Access.Folder, id, version);
                    index.Check(id, version);
                    index.Add(id, version);
                }
            }
        }

        return index.Changed();
    }

    private string Keys(Proposal proposal) => string.Join(", ", proposal.Documents.Keys
        .SelectMany(role => ApprovalRule.Authorities(State, proposal, role))
        .SelectMany(a => a.Keys)
        .Select(k => State.Targets.Content.Policy.Holders.TryGetValue(k.Id, out string? holder) ? $"{holder}'s ({k.Short})" : k.Short)
        .Distinct(StringComparer.Ordinal));
}
