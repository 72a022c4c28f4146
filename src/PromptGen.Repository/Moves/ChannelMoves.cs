using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Published;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Moves;

/// <summary>Moves a channel's pointers. Every command that changes what a channel says comes down to this.</summary>
public static class ChannelMoves
{
    /// <summary>Gives prompts of a channel other pointers, all in one state.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="moves">What it is to say of each prompt; of what is not named it says what it did.</param>
    /// <param name="artefacts">The artefacts of versions that the repository does not have yet, as they are stored.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">There is no such channel, a version may not enter it or is not there, nothing would change, or no key at hand may sign.</exception>
    public static ChangeOutcome Set(RepositoryAccess access, string channel, IReadOnlyCollection<PointerMove> moves, IEnumerable<byte[]> artefacts, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        return Set(transaction, channel, moves ?? throw new ArgumentNullException(nameof(moves)), artefacts, note);
    }

    /// <summary>Lets versions enter a channel, each as the one that its prompt has from now on.</summary>
    /// <inheritdoc cref="Set(RepositoryAccess, string, IReadOnlyCollection{PointerMove}, IEnumerable{byte[]}, MoveNote)" path="/exception"/>
    /// <param name="access">The repository.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="versions">The versions.</param>
    /// <param name="note">Who and why.</param>
    public static ChangeOutcome Publish(RepositoryAccess access, string channel, IReadOnlyCollection<OfferedVersion> versions, MoveNote note) =>
        Set(access, channel, [.. (versions ?? throw new ArgumentNullException(nameof(versions))).Select(v => new PointerMove(v.Id, Pointer.Of(v.Version)))], versions.Select(v => v.Artefact), note);

    /// <summary>The same within a writer's work that has begun.</summary>
    internal static ChangeOutcome Set(RepositoryTransaction transaction, string channel, IReadOnlyCollection<PointerMove> moves, IEnumerable<byte[]> artefacts, MoveNote note)
    {
        string folder = transaction.Access.Folder;
        (RoleFile<StateContent> file, ChannelSettings settings) = transaction.State.Channel(channel);
        Dictionary<string, Pointer> pointers = new(RepositoryReader.Pointers(folder, file.Content), StringComparer.Ordinal);
        Dictionary<string, ContentFile> contents = artefacts.Select(a => (Hash: Sha256.Hex(a), Bytes: a)).DistinctBy(a => a.Hash).ToDictionary(a => a.Hash, a => new ContentFile(RepositoryPaths.OfArtefact(a.Hash), a.Bytes), StringComparer.Ordinal);
        PublishedIndex published = new(folder);
        List<StateChange> changes = [];
        foreach (PointerMove move in moves.OrderBy(m => m.Id, StringComparer.Ordinal))
        {
            EntryRule.Check(folder, channel, settings, move.Id, move.Pointer);
            foreach (PointerVersion version in move.Pointer?.Versions ?? [])
            {
                published.Check(move.Id, version);
                CheckArtefact(folder, contents, version);
            }

            Pointer? before = pointers.GetValueOrDefault(move.Id);
            if (before == move.Pointer)
            {
                continue;
            }

            changes.Add(new StateChange(move.Id, before?.Word, move.Pointer?.Word));
            if (move.Pointer is { } pointer)
            {
                pointers[move.Id] = pointer;
            }
            else
            {
                pointers.Remove(move.Id);
            }
        }

        if (changes.Count == 0)
        {
            throw new RefusedException(folder, ChannelCodes.BadMove, $"the channel '{channel}' says that already, and nothing was changed");
        }

        var next = NextState.OfChannel(file, channel, pointers, changes, note, transaction.Now, transaction.Access.Lifetimes);
        return transaction.Propose(note, new Dictionary<string, JsonValue> { [next.Role] = next.Signed }, contents.Values.Concat(next.Files), changes);
    }

    private static void CheckArtefact(string folder, Dictionary<string, ContentFile> given, PointerVersion version)
    {
        long length = given.TryGetValue(version.Artefact, out ContentFile? file) ? file.Bytes.Length : RepositoryReader.Content(folder, RepositoryPaths.OfArtefact(version.Artefact), version.Artefact).Length;
        if (length != version.Length)
        {
            throw RepositoryReader.Broken(folder, RepositoryPaths.OfArtefact(version.Artefact), FormattableString.Invariant($"the artefact has {length} bytes, and the pointer says {version.Length}"));
        }
    }
}
