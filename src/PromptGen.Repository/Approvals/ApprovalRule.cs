using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Approvals;

/// <summary>Decides what a proposal still needs: each document's threshold, and another pair of eyes where the policy asks for it.</summary>
internal static class ApprovalRule
{
    private const string FourEyes = "four eyes";

    /// <summary>What is missing; nothing when the proposal can be committed.</summary>
    /// <param name="state">The repository as it is.</param>
    /// <param name="proposal">The proposal.</param>
    public static IReadOnlyList<MissingSignatures> Missing(RepositoryState state, Proposal proposal) =>
        [.. proposal.Documents.Keys.Order(StringComparer.Ordinal).SelectMany(role => Authorities(state, proposal, role).SelectMany(a => Missing(state, proposal, role, a)))];

    /// <summary>Whose signatures a proposal's document needs: of a root those of the root before, and its own.</summary>
    public static IEnumerable<RoleAuthority> Authorities(RepositoryState state, Proposal proposal, string role)
    {
        RootContent root = proposal.Documents.TryGetValue(Role.Root, out SignedDocument? newRoot) ? RootContent.Read(newRoot.Signed).Content : state.Root.Content;
        if (role == Role.Root)
        {
            return [state.Root.Content.Authorities[Role.Root], root.Authorities[Role.Root]];
        }

        TargetsContent targets = proposal.Documents.TryGetValue(Role.Targets, out SignedDocument? newTargets) ? TargetsContent.Read(newTargets.Signed).Content : state.Targets.Content;

        // Of a role that nobody is delegated to, no signature counts.
        return [root.Authorities.GetValueOrDefault(role) ?? targets.AuthorityOf(role) ?? RoleAuthority.Of(1)];
    }

    /// <summary>Who proposed: the holders of the keys that signed when it was made.</summary>
    public static IReadOnlySet<string> Proposers(RepositoryState state, Proposal proposal) =>
        proposal.ProposedBy.Select(state.Targets.Content.Policy.HolderOf).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<MissingSignatures> Missing(RepositoryState state, Proposal proposal, string role, RoleAuthority authority)
    {
        SignedDocument document = proposal.Documents[role];
        ThresholdCount count = SignatureCount.Of(role, document, authority);
        ApprovalPolicy policy = state.Targets.Content.Policy;
        IReadOnlyList<PublicKey> signed = SignatureCount.ValidKeys(role, document, authority);
        PublicKey[] left = [.. authority.Keys.Where(k => !signed.Contains(k))];
        if (!count.IsReached)
        {
            yield return new MissingSignatures(role, (int)count.Needed - count.Valid, null, Holders(policy, left));
        }
        else if (policy.FourEyes && Role.ChannelOf(role) is not null)
        {
            // As many people as signatures, and one of them at least has not proposed it.
            IReadOnlySet<string> proposers = Proposers(state, proposal);
            string[] people = [.. signed.Select(k => policy.HolderOf(k.Id)).Distinct(StringComparer.Ordinal)];
            int lacking = Math.Max(authority.Threshold - people.Length, people.All(proposers.Contains) ? 1 : 0);
            if (lacking > 0)
            {
                yield return new MissingSignatures(role, lacking, FourEyes, Holders(policy, left.Where(k => !proposers.Contains(policy.HolderOf(k.Id)) && !people.Contains(policy.HolderOf(k.Id)))));
            }
        }
    }

    private static ValueList<string> Holders(ApprovalPolicy policy, IEnumerable<PublicKey> keys) =>
        new(keys.Select(k => policy.Holders.TryGetValue(k.Id, out string? holder) ? holder : "key " + k.Short).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
