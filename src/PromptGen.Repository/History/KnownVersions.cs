using System;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.History;

/// <summary>Finds versions that a repository has: those that a channel names now, else those that one named once.</summary>
internal static class KnownVersions
{
    /// <summary>A version of a prompt.</summary>
    /// <param name="state">The repository.</param>
    /// <param name="channel">The channel whose history is looked at first.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="RefusedException">No channel ever named it.</exception>
    public static PointerVersion Find(RepositoryState state, string channel, string id, string version)
    {
        var history = new PointerHistory(state.Folder);
        string[] channels = [channel, .. state.Channels.Where(c => c != channel)];
        PointerVersion[] known = [.. channels
            .SelectMany(c => history.Back(c, state.Channel(c).File, id))
            .SelectMany(s => s.Pointer?.Versions ?? [])
            .Distinct()];
        return Array.Find(known, v => v.Version == version)
            ?? throw new RefusedException(state.Folder, ChannelCodes.NotInRepository, known.Length == 0
                ? $"no channel ever named a version of '{id}'; publish one with 'promptgen channel publish'"
                : $"no channel ever named version {version} of '{id}'{NearestName.Hint(version, known.Select(v => v.Version))}; there are {string.Join(", ", known.Select(v => v.Version).Order(StringComparer.Ordinal))}");
    }
}
