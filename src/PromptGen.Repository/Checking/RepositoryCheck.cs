using System;
using System.IO;
using System.Linq;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Published;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Checking;

/// <summary>Checks a whole repository: that clients take it now, that everything it names is there, and that its history is whole.</summary>
public static class RepositoryCheck
{
    /// <summary>Checks it.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="now">The moment, by which metadata expires.</param>
    /// <param name="anchor">The root that applications ship; null for the folder's first.</param>
    /// <returns>What is wrong, and the numbers of what was looked at.</returns>
    public static CheckOutcome Run(string folder, DateTimeOffset now, byte[]? anchor = null)
    {
        CheckWork work = new(folder);
        RepositoryState? state = work.Try(() => RepositoryReader.Read(folder, now, anchor)) ?? work.Try(() => RepositoryReader.Read(folder, null, anchor));
        if (state is null)
        {
            return work.Outcome();
        }

        foreach (string channel in state.Channels)
        {
            CheckHistory(work, Role.OfChannel(channel), state.States[Role.OfChannel(channel)]);
            CheckPointers(work, channel, state);
        }

        CheckHistory(work, Role.Stops, state.States[Role.Stops]);
        work.Try(() => RepositoryReader.Stops(folder, state.States[Role.Stops].Content));
        work.Try(() => ProposalFolder.ReadAll(folder));
        CheckKeys(work);
        return work.Outcome();
    }

    private static void CheckPointers(CheckWork work, string channel, RepositoryState state)
    {
        StateContent content = state.States[Role.OfChannel(channel)].Content;
        if (work.Try(() => RepositoryReader.Pointers(work.Folder, content)) is not { } pointers)
        {
            return;
        }

        if (pointers.Count != content.Note.Prompts)
        {
            work.Report(RepositoryPaths.OfRole(Role.OfChannel(channel), state.States[Role.OfChannel(channel)].Version), FormattableString.Invariant($"the state says {content.Note.Prompts} prompts, and its files hold {pointers.Count}"));
        }

        PublishedIndex published = new(work.Folder);
        foreach ((string id, Pointer pointer) in pointers)
        {
            foreach (PointerVersion version in pointer.Versions)
            {
                work.Prompts++;
                work.Try(() => published.Check(id, version));
                work.Try(() => ArtefactCheck.Check(work.Folder, id, version));
            }
        }
    }

    // Each state names the file of the one before: nothing can be taken out of the middle or put there later.
    private static void CheckHistory(CheckWork work, string role, RoleFile<StateContent> current)
    {
        RoleFile<StateContent> newer = current;
        foreach (long version in RepositoryPaths.VersionsOf(work.Folder, role).Reverse().Where(v => v < current.Version))
        {
            if (work.Try(() => RepositoryReader.FileOf(work.Folder, role, version, StateContent.Read)) is not { } older)
            {
                return;
            }

            if (newer.Content.Note.Previous != older.Hash)
            {
                work.Report(RepositoryPaths.OfRole(role, version), FormattableString.Invariant($"version {newer.Version} was made after another file than this one; restore the one that it names"));
                return;
            }

            work.States++;
            newer = older;
        }

        if (newer.Content.Note.Previous is not null)
        {
            work.Report(RepositoryPaths.OfRole(role, newer.Version), "the state before this one is missing; restore it from a copy");
        }

        work.States++;
    }

    private static void CheckKeys(CheckWork work)
    {
        foreach (string path in Directory.EnumerateFiles(work.Folder, "*.pem", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (KeyText.Read(File.ReadAllText(path), path).Private.Count > 0)
            {
                work.Report(Path.GetRelativePath(work.Folder, path), "a private key lies inside the repository, where everyone can fetch it; move it away and rotate it with 'promptgen channel rotate-keys'", ChannelCodes.BadKey);
            }
        }
    }
}
