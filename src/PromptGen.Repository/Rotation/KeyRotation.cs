using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Rotation;

/// <summary>Gives a role other keys. What its old keys have signed is signed anew by the new ones in the same commit, so that no client is ever without a repository that it trusts.</summary>
public static class KeyRotation
{
    /// <summary>Rotates keys.</summary>
    /// <param name="access">The repository, with the keys of who delegates to the role, the role's new ones and, while they can be trusted, its old ones.</param>
    /// <param name="request">Which keys come and go.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">There is no such role or key, or nothing would change.</exception>
    public static ChangeOutcome Run(RepositoryAccess access, RotationRequest request, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        RepositoryState state = transaction.State;
        string[] roles = RolesOf(state, (request ?? throw new ArgumentNullException(nameof(request))).Role);
        Dictionary<string, RoleAuthority> next = roles.ToDictionary(r => r, r => Next(state, r, request), StringComparer.Ordinal);
        if (roles.All(r => next[r] == state.AuthorityOf(r)))
        {
            throw new RefusedException(access.Folder, ChannelCodes.BadMove, $"the role '{request.Role}' has just these keys and this threshold, and nothing was changed");
        }

        Dictionary<string, JsonValue> documents = new(StringComparer.Ordinal);
        TargetsContent targets = state.Targets.Content with { Policy = state.Targets.Content.Policy.With(request.Holders) };
        RoleHead head = new(Role.Targets, state.Targets.Version + 1, transaction.Now + access.Lifetimes.Targets);
        if (Role.ChannelOf(roles[0]) is not null || roles[0] == Role.Stops)
        {
            documents[Role.Targets] = targets.With(roles[0], next[roles[0]]).ToJson(head);
            documents[roles[0]] = Refresh.Renewed(transaction, roles[0], note);
        }
        else
        {
            RootContent root = state.Root.Content with { Authorities = state.Root.Content.Authorities.ToDictionary(a => a.Key, a => next.GetValueOrDefault(a.Key, a.Value), StringComparer.Ordinal) };
            documents[Role.Root] = root.ToJson(new RoleHead(Role.Root, state.Root.Version + 1, transaction.Now + access.Lifetimes.Root));
            if (roles[0] == Role.Targets)
            {
                documents[Role.Targets] = targets.ToJson(head);
            }
        }

        return transaction.Propose(note, documents, [], []);
    }

    private static string[] RolesOf(RepositoryState state, string name)
    {
        string[] known = [Role.Root, Role.Targets, Role.Online, Role.Stops, .. state.Channels];
        return name switch
        {
            Role.Online => [Role.Snapshot, Role.Timestamp],
            Role.Root or Role.Targets or Role.Stops => [name],
            _ when state.Channels.Contains(Role.ChannelOf(name) ?? name) => [Role.OfChannel(Role.ChannelOf(name) ?? name)],
            _ => throw new RefusedException(state.Folder, ChannelCodes.NotInRepository, $"there is no role '{name}'{NearestName.Hint(name, known)}; there are {string.Join(", ", known)}"),
        };
    }

    private static RoleAuthority Next(RepositoryState state, string role, RotationRequest request)
    {
        RoleAuthority now = state.AuthorityOf(role);
        List<PublicKey> keys = [.. now.Keys];
        foreach (string name in request.Remove)
        {
            PublicKey[] meant = [.. now.Keys.Where(k => k.Id.StartsWith(name, StringComparison.Ordinal) || state.Targets.Content.Policy.HolderOf(k.Id) == name)];
            if (meant is not [var only])
            {
                string what = meant.Length == 0 ? "no key" : "several keys";
                throw new RefusedException(state.Folder, ChannelCodes.NotInRepository, $"the role '{request.Role}' has {what} '{name}'; it has {string.Join(", ", now.Keys.Select(k => $"{state.Targets.Content.Policy.HolderOf(k.Id)} ({k.Short})"))}");
            }

            keys.Remove(only);
        }

        RoleAuthority next = new(new ValueList<PublicKey>(keys.Concat(request.Add).Distinct()), request.Threshold ?? Math.Min(now.Threshold, Math.Max(1, keys.Count + request.Add.Count)));
        if (role == Role.Stops && next.Threshold > 1)
        {
            throw new RefusedException(state.Folder, ChannelCodes.BadMove, "stops take one signature, so that whoever is on call can stop alone");
        }

        return next.Problem is { } problem ? throw new RefusedException(state.Folder, ChannelCodes.BadMove, $"the role '{request.Role}' could not be signed for any more: {problem}") : next;
    }
}
