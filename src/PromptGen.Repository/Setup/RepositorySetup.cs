using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Setup;

/// <summary>Begins a repository: the first version of every role, with no pointer and no stop.</summary>
public static class RepositorySetup
{
    /// <summary>Begins a repository.</summary>
    /// <param name="access">Its folder, which has no repository yet, and every role's keys.</param>
    /// <param name="request">What kind of repository.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">There is a repository, or keys are missing.</exception>
    public static void Create(RepositoryAccess access, RepositoryRequest request, MoveNote note)
    {
        string folder = (access ?? throw new ArgumentNullException(nameof(access))).Folder;
        Check(access, request ?? throw new ArgumentNullException(nameof(request)));
        using var held = WriterLock.Take(folder);
        if (File.Exists(RepositoryPaths.In(folder, RepositoryPaths.OfRole(Role.Root, 1))))
        {
            throw new RefusedException(folder, ChannelCodes.BadMove, "there is a channel repository here already; 'promptgen channel status' shows it");
        }

        DateTimeOffset now = access.Now(null);
        Dictionary<string, SignedDocument> documents = new(StringComparer.Ordinal);
        List<ContentFile> contents = [];
        foreach (ChannelRequest channel in request.Channels)
        {
            Add(NextState.OfChannel(null, channel.Name, new Dictionary<string, Pointer>(), [], note, now, access.Lifetimes));
        }

        Add(NextState.OfStops(null, [], [], note, now, access.Lifetimes));
        TargetsContent targets = new(
            request.Channels.ToDictionary(c => c.Name, c => new ChannelSettings(request.Authorities[Role.OfChannel(c.Name)], c.IsProtected, c.MayHoldDrafts), StringComparer.Ordinal),
            request.Authorities[Role.Stops],
            request.Policy);
        Sign(Role.Targets, targets.ToJson(new RoleHead(Role.Targets, 1, now + access.Lifetimes.Targets)));
        RootContent root = new(request.Environment, new[] { Role.Root, Role.Targets, Role.Snapshot, Role.Timestamp }.ToDictionary(r => r, r => request.Authorities[r], StringComparer.Ordinal));
        Sign(Role.Root, root.ToJson(new RoleHead(Role.Root, 1, now + access.Lifetimes.Root)));

        var writer = new CommitWriter(folder, access.Files);
        writer.Write(contents);
        writer.Write(CommitPlan.Make(null, documents, access));

        void Add(NextState state)
        {
            contents.AddRange(state.Files);
            Sign(state.Role, state.Signed);
        }

        void Sign(string role, JsonValue signed) => documents[role] = SignedDocument.Of(signed).SignedBy(access.Keys.For(request.Authorities[role]));
    }

    private static void Check(RepositoryAccess access, RepositoryRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Environment))
        {
            throw Refuse(ChannelCodes.BadMove, "the environment has no name; name it with --environment, such as production");
        }

        if (request.Channels.Count == 0 || request.Channels.Select(c => Role.ExplainChannel(c.Name)).OfType<string>().FirstOrDefault() is { } badName)
        {
            throw Refuse(ChannelCodes.BadMove, request.Channels.Count == 0 ? "a repository has one channel or more; name one with --channel, such as stable" : Role.ExplainChannel(request.Channels.First(c => Role.ExplainChannel(c.Name) is not null).Name)!);
        }

        foreach (string role in request.Channels.Select(c => Role.OfChannel(c.Name)).Concat([Role.Root, Role.Targets, Role.Snapshot, Role.Timestamp, Role.Stops]))
        {
            RoleAuthority? authority = request.Authorities.GetValueOrDefault(role);
            string? problem = authority is null ? "it has no key" : authority.Problem;
            if (problem is not null)
            {
                throw Refuse(ChannelCodes.BadKey, $"the role '{role}' cannot be signed for: {problem}");
            }

            if (role == Role.Stops && authority!.Threshold > 1)
            {
                throw Refuse(ChannelCodes.BadMove, "stops take one signature, so that whoever is on call can stop alone");
            }

            if (!access.Keys.Reaches(authority!))
            {
                throw Refuse(ChannelCodes.BadKey, $"the role '{role}' needs {authority!.Threshold} private keys to begin with, and {access.Keys.For(authority).Count} are at hand; begin with fewer, and add others' public keys with 'promptgen channel rotate-keys'");
            }
        }

        RefusedException Refuse(string code, string message) => new(access.Folder, code, message);
    }
}
