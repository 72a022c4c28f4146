using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Approvals;

/// <summary>Signs proposals. The signature that reaches the threshold commits.</summary>
public static class Approval
{
    /// <summary>Signs a proposal with the keys at hand.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="id">The proposal, or the beginning of its id; null for the only one.</param>
    /// <exception cref="RefusedException">There is no such proposal, its base is gone, or no key at hand adds anything.</exception>
    public static ChangeOutcome Sign(RepositoryAccess access, string? id)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        Proposal proposal = ProposalFolder.Find(access.Folder, id);
        if (ProposalFolder.IsCommitted(transaction.State, proposal))
        {
            ProposalFolder.Delete(access.Folder, proposal, access.Files);
            return new ChangeOutcome(proposal.Id, IsCommitted: true, ValueList<MissingSignatures>.Empty, NeedsOnlineKey: false, new ValueList<StateChange>(Changes(proposal)), ValueList<string>.Empty);
        }

        if (ProposalFolder.MovedOn(transaction.State, proposal) is { } role)
        {
            throw new RefusedException(access.Folder, ChannelCodes.StaleBase, $"the proposal '{proposal.Id}' was made before the present state of '{role}'; propose it anew, and drop this one with 'promptgen channel sign {access.Folder} {proposal.Id} --drop'");
        }

        Proposal signed = transaction.Sign(proposal, out IReadOnlyList<SigningKey> used);
        bool onlyWaitsForOnlineKey = ApprovalRule.Missing(transaction.State, proposal).Count == 0 && transaction.HasOnlineKeys(proposal);
        if (used.Count == 0 && !onlyWaitsForOnlineKey)
        {
            throw Refuse(access, transaction.State, proposal);
        }

        ApprovalPolicy policy = transaction.State.Targets.Content.Policy;
        IReadOnlySet<string> proposers = ApprovalRule.Proposers(transaction.State, proposal);
        if (policy.FourEyes && used.Select(k => policy.HolderOf(k.Public.Id)).FirstOrDefault(proposers.Contains) is { } own)
        {
            throw new RefusedException(access.Folder, ChannelCodes.SignatureRefused, $"'{own}' proposed this, and somebody else has to approve it: {Holders(ApprovalRule.Missing(transaction.State, proposal))}");
        }

        return transaction.Advance(signed, Changes(signed), isNew: false);
    }

    /// <summary>Drops a proposal, signed or not.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="id">The proposal, or the beginning of its id; null for the only one.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException">There is no such proposal.</exception>
    public static string Drop(RepositoryAccess access, string? id)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        Proposal proposal = ProposalFolder.Find(access.Folder, id);
        ProposalFolder.Delete(access.Folder, proposal, access.Files);
        return proposal.Id;
    }

    /// <summary>What a proposal changes, for people.</summary>
    internal static IReadOnlyList<StateChange> Changes(Proposal proposal) =>
    [
        .. from document in proposal.Documents.OrderBy(d => d.Key, StringComparer.Ordinal)
           where document.Key == Role.Stops || Role.ChannelOf(document.Key) is not null
           from change in StateContent.Read(document.Value.Signed).Content.Note.Changes
           select change,
    ];

    private static RefusedException Refuse(RepositoryAccess access, RepositoryState state, Proposal proposal)
    {
        HashSet<string> signers = [.. proposal.Documents.Values.SelectMany(d => d.Signatures).Select(s => s.KeyId)];
        string waits = Holders(ApprovalRule.Missing(state, proposal));
        bool hasSigned = access.Keys.Keys.Any(k => signers.Contains(k.Public.Id));
        return new RefusedException(access.Folder, ChannelCodes.SignatureRefused, hasSigned
            ? $"the keys at hand have signed '{proposal.Id}' already; it waits for {waits}"
            : $"none of the keys at hand may sign '{proposal.Id}'; it waits for {waits}");
    }

    private static string Holders(IReadOnlyList<MissingSignatures> missing) =>
        missing.Count == 0 ? "the next 'promptgen channel refresh'"
        : missing.All(m => m.Holders.Count == 0) ? "nobody who has not signed yet; drop it, and propose it anew with the keys of one person"
        : string.Join(", ", missing.SelectMany(m => m.Holders).Distinct(StringComparer.Ordinal));
}
