using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Pending;

/// <summary>The proposals of a repository: <c>pending/ID.json</c>.</summary>
internal static class ProposalFolder
{
    private const string Extension = ".json";

    /// <summary>The proposals in ordinal order of their ids.</summary>
    /// <exception cref="RefusedException">One of them cannot be read.</exception>
    public static IReadOnlyList<Proposal> ReadAll(string folder) => [.. Names(folder).Select(name => Read(folder, name))];

    /// <summary>A proposal by its id, or by a beginning of it that no other has; the only one when no id is given.</summary>
    /// <exception cref="RefusedException">There is none, or more than one.</exception>
    public static Proposal Find(string folder, string? id)
    {
        string[] names = Names(folder);
        string[] found = [.. names.Where(n => id is null || n.StartsWith(id, StringComparison.Ordinal))];
        return found switch
        {
            [var only] => Read(folder, only),
            [] when names.Length == 0 => throw Refuse(folder, "no proposal waits for a signature"),
            [] => throw Refuse(folder, $"there is no proposal '{id}'{NearestName.Hint(id!, names)}; there are {string.Join(", ", names)}"),
            _ => throw Refuse(folder, $"several proposals wait; name one of {string.Join(", ", found)}"),
        };
    }

    /// <summary>Writes a proposal in place of its earlier text.</summary>
    public static void Write(string folder, Proposal proposal, IFileOperations files) => AtomicFile.Write(PathOf(folder, proposal), ProposalFile.Write(proposal), mayReplace: true, files);

    /// <summary>Removes a proposal.</summary>
    public static void Delete(string folder, Proposal proposal, IFileOperations files) => files.Delete(PathOf(folder, proposal));

    /// <summary>That a proposal's base is gone: what it was made from is no longer what the repository has. What is signed decides: an old state with all its signatures, put back into the folder, is stale too.</summary>
    /// <returns>The first role that moved on; null when the base still holds.</returns>
    public static string? MovedOn(RepositoryState state, Proposal proposal) =>
        proposal.Documents.Keys.Order(StringComparer.Ordinal).FirstOrDefault(role => proposal.Base.GetValueOrDefault(role, "") != state.Find(role).Hash || !Follows(state, proposal, role));

    /// <summary>Whether a proposal is what the repository says now: whoever committed it died before removing it.</summary>
    public static bool IsCommitted(RepositoryState state, Proposal proposal) =>
        proposal.Documents.All(d => state.Find(d.Key).Version == proposal.VersionOf(d.Key) && SignedText.Of(d.Value.Signed).AsSpan().SequenceEqual(SignedText.Of(state.DocumentOf(d.Key).Signed)));

    private static bool Follows(RepositoryState state, Proposal proposal, string role)
    {
        (long version, string hash) = state.Find(role);
        bool isState = role is not (Role.Root or Role.Targets);
        return proposal.VersionOf(role) > version
            && (!isState || (StateContent.Read(proposal.Documents[role].Signed).Content.Note.Previous ?? "") == hash);
    }

    private static string[] Names(string folder)
    {
        string pending = RepositoryPaths.In(folder, RepositoryPaths.Pending);
        return !Directory.Exists(pending) ? [] : [.. Directory.EnumerateFiles(pending, "*" + Extension).Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => n[0] != '.').Order(StringComparer.Ordinal)];
    }

    private static Proposal Read(string folder, string name)
    {
        string relative = $"{RepositoryPaths.Pending}/{name}{Extension}";
        return RepositoryReader.Parse(folder, relative, RepositoryReader.Bytes(folder, relative), ProposalFile.Read);
    }

    private static string PathOf(string folder, Proposal proposal) => RepositoryPaths.In(folder, $"{RepositoryPaths.Pending}/{proposal.Id}{Extension}");

    private static RefusedException Refuse(string folder, string message) => new(RepositoryPaths.In(folder, RepositoryPaths.Pending), ChannelCodes.NotInRepository, message);
}
