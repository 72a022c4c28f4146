using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Exporting;

/// <summary>Copies the present state of a repository, without its history: what a client of some channels needs and nothing else, as for an application that takes it along.</summary>
public static class Export
{
    /// <summary>Copies it.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="to">The folder, which is empty or not there.</param>
    /// <param name="channels">The channels that are wanted; none for all.</param>
    /// <returns>How many files were written.</returns>
    /// <exception cref="RefusedException">The folder is not empty, a channel is unknown, or a file is missing.</exception>
    public static int Run(RepositoryAccess access, string to, IReadOnlyCollection<string> channels)
    {
        string folder = (access ?? throw new ArgumentNullException(nameof(access))).Folder;
        if (File.Exists(to) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()))
        {
            throw new RefusedException(to, ChannelCodes.BadMove, "the folder is not empty; name another");
        }

        RepositoryState state = RepositoryReader.Read(folder);
        HashSet<string> wanted = [.. (channels ?? throw new ArgumentNullException(nameof(channels))).Count == 0 ? state.Channels : channels];
        List<string> places = [.. RepositoryPaths.VersionsOf(folder, Role.Root).Select(v => RepositoryPaths.OfRole(Role.Root, v))];
        places.AddRange([RepositoryPaths.OfRole(Role.Targets, state.Targets.Version), RepositoryPaths.OfRole(Role.Snapshot, state.Snapshot.Version)]);
        foreach (RoleFile<StateContent> file in wanted.Order(StringComparer.Ordinal).Select(c => state.Channel(c).File).Append(state.States[Role.Stops]))
        {
            places.Add(RepositoryPaths.OfRole(file.Role, file.Version));
            places.AddRange(file.Content.Files.Select(RepositoryPaths.OfTarget));
            if (file.Role != Role.Stops)
            {
                IEnumerable<PointerVersion> versions = RepositoryReader.Pointers(folder, file.Content).Values.SelectMany(p => p.Versions);
                places.AddRange(versions.Select(v => RepositoryPaths.OfArtefact(v.Artefact)));
            }
        }

        // The timestamp last, as in every commit.
        ContentFile[] files = [.. places.Distinct(StringComparer.Ordinal).Append(RepositoryPaths.Timestamp).Select(p => new ContentFile(p, RepositoryReader.Bytes(folder, p)))];
        new CommitWriter(to, access.Files).Write(files);
        return files.Length;
    }
}
