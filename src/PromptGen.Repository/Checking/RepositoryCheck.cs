using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Trust;
using PromptGen.Repository.History;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Published;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Checking;

// Not the client's.
using ShardLayout = PromptGen.Repository.Shards.ShardLayout;

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
            CheckHistory(work, state.States[Role.OfChannel(channel)]);
            CheckPointers(work, channel, state);
        }

        CheckHistory(work, state.States[Role.Stops]);
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

        for (int i = 0; i < content.Files.Count; i++)
        {
            // The client's own reader, which also knows which prompts belong into which file.
            string path = ShardLayout.PathOf(channel, i, content.Note.Shards);
            if (content.Files.FirstOrDefault(f => f.Path == path) is not { } file)
            {
                work.Report(RepositoryPaths.OfRole(Role.OfChannel(channel), state.States[Role.OfChannel(channel)].Version), $"the state names no file '{path}'");
            }
            else if (ShardReader.Read(path, RepositoryReader.Target(work.Folder, file), i, content.Note.Shards, out TrustRefusal? refusal) is null)
            {
                work.Report(RepositoryPaths.OfTarget(file), $"clients refuse the file: {refusal}");
            }
        }

        if (pointers.Count != content.Note.Prompts)
        {
            work.Report(RepositoryPaths.OfRole(Role.OfChannel(channel), state.States[Role.OfChannel(channel)].Version), FormattableString.Invariant($"the state says {content.Note.Prompts} prompts, and its files hold {pointers.Count}"));
        }

        foreach ((string id, Pointer pointer) in pointers)
        {
            foreach (PointerVersion version in pointer.Versions)
            {
                work.Versions++;
                work.Try(() => ArtefactCheck.Check(work.Folder, id, version));
            }
        }
    }

    // Each state names the file of the one before: nothing can be taken out of the middle or put there later. And no version was ever two.
    private static void CheckHistory(CheckWork work, RoleFile<StateContent> current)
    {
        List<TargetEntry> files = [];
        work.Try(() =>
        {
            foreach (RoleFile<StateContent> state in new PointerHistory(work.Folder).States(current))
            {
                work.States++;
                files.AddRange(state.Content.Files);
            }
        });
        PublishedIndex published = new(work.Folder);
        foreach (TargetEntry file in files.DistinctBy(f => f.Hash).Where(_ => current.Role != Role.Stops))
        {
            work.Try(() =>
            {
                foreach ((string id, PointerVersion version) in RepositoryReader.Pointers(work.Folder, current.Content with { Files = new ValueList<TargetEntry>([file]) }).SelectMany(p => p.Value.Versions, (p, v) => (p.Key, v)))
                {
                    published.Check(id, version);
                    if (published.Find(id, version.Version) is null)
                    {
                        throw RepositoryReader.Broken(work.Folder, RepositoryPaths.Published, $"'{id}' {version.Version} was published and is not taken down; restore the folder from a copy");
                    }
                }
            });
        }
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
