using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Refreshing;

/// <summary>What a scheduled job does with the key of snapshot and timestamp alone: commits what has all its signatures, and signs both anew.</summary>
public static class Refresh
{
    /// <summary>Signs snapshot and timestamp anew.</summary>
    /// <param name="access">The repository, with the key of snapshot and timestamp.</param>
    /// <exception cref="RefusedException">The key is missing.</exception>
    public static RefreshOutcome Run(RepositoryAccess access)
    {
        List<string> committed = [];
        while (CommitReady(access) is { } id)
        {
            committed.Add(id);
        }

        using RepositoryTransaction transaction = Begin(access);
        transaction.Refresh();
        LeftBehind.Sweep(access.Folder, access.Clock.GetUtcNow(), access.Files);
        RepositoryState state = RepositoryReader.Read(access.Folder);
        return new RefreshOutcome(
            new ValueList<string>(committed),
            new ValueList<string>([Role.Snapshot, Role.Timestamp]),
            state.Timestamp.Expires,
            new ValueList<string>(ExpiryRule.Check(state, transaction.Now, access.Lifetimes)));
    }

    /// <summary>Signs other roles anew too, with nothing else changed, where the keys at hand suffice or begin to.</summary>
    /// <param name="access">The repository, with the roles' keys.</param>
    /// <param name="roles">The roles: the root, the targets, channels, stops.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">There is no such role, or no key at hand may sign for one.</exception>
    public static ChangeOutcome Renew(RepositoryAccess access, IReadOnlyCollection<string> roles, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access);
        foreach (string role in roles ?? throw new ArgumentNullException(nameof(roles)))
        {
            string[] known = [.. transaction.State.Roles.Where(r => r is not (Role.Snapshot or Role.Timestamp))];
            if (!known.Contains(role))
            {
                throw new RefusedException(access.Folder, ChannelCodes.NotInRepository, $"there is no role '{role}' that a person signs{NearestName.Hint(role, known)}; there are {string.Join(", ", known)}");
            }
        }

        return transaction.Propose(note, roles.Distinct().ToDictionary(r => r, r => Renewed(transaction, r, note)), [], []);
    }

    /// <summary>The next version of a role's document, with a new expiry and nothing else changed.</summary>
    /// <param name="transaction">The work that it is part of.</param>
    /// <param name="role">The role.</param>
    /// <param name="note">Who and why.</param>
    /// <param name="above">A version that it has to exceed; 0 for none.</param>
    internal static JsonValue Renewed(RepositoryTransaction transaction, string role, MoveNote note, long above = 0)
    {
        RepositoryState state = transaction.State;
        RoleHead head = new(role, Math.Max(state.Find(role).Version, above) + 1, transaction.Now + transaction.Access.Lifetimes.Of(role));
        return role switch
        {
            Role.Root => state.Root.Content.ToJson(head),
            Role.Targets => state.Targets.Content.ToJson(head),
            _ => NextState.Again(state.States[role], note, transaction.Now, transaction.Access.Lifetimes, above).Signed,
        };
    }

    private static string? CommitReady(RepositoryAccess access)
    {
        using RepositoryTransaction transaction = Begin(access);
        foreach (Proposal proposal in ProposalFolder.ReadAll(access.Folder))
        {
            if (ProposalFolder.IsCommitted(transaction.State, proposal))
            {
                ProposalFolder.Delete(access.Folder, proposal, access.Files);
            }
            else if (ProposalFolder.MovedOn(transaction.State, proposal) is null && ApprovalRule.Missing(transaction.State, proposal).Count == 0 && transaction.HasOnlineKeys(proposal))
            {
                transaction.Advance(proposal, [], isNew: false);
                return proposal.Id;
            }
        }

        return null;
    }

    private static RepositoryTransaction Begin(RepositoryAccess access)
    {
        var transaction = RepositoryTransaction.Begin(access);
        if (transaction.HasOnlineKeys())
        {
            return transaction;
        }

        transaction.Dispose();
        throw new RefusedException(access.Folder, ChannelCodes.BadKey, "the keys at hand do not sign snapshot and timestamp; give the online key with --key FILE or in PROMPTGEN_CHANNEL_KEY");
    }
}
