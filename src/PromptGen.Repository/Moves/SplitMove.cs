using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Channels.Selection;
using PromptGen.Repository.Commits;
using PromptGen.Repository.History;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Moves;

/// <summary>Deals several versions of a prompt to parts of the keys.</summary>
public static class SplitMove
{
    /// <summary>Splits a prompt, or gives the arms of a split other weights.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="request">The split; its versions are those that the repository has.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">It is no split, a version is unknown, or no key at hand may sign.</exception>
    public static ChangeOutcome Run(RepositoryAccess access, string channel, string id, SplitRequest request, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        _ = request ?? throw new ArgumentNullException(nameof(request));
        _ = transaction.State.Channel(channel);
        PointerArm[] arms = [.. request.Arms.Select(a => new PointerArm(a.Weight, KnownVersions.Find(transaction.State, channel, id, a.Version)))];
        int fallback = request.Default is null ? 0 : Array.FindIndex(arms, a => a.Version.Version == request.Default);
        PointerSplit split = new(request.Id, new ValueList<PointerArm>(arms), fallback, request.IsRandom);

        // The client's own word on what a split is.
        IReadOnlyList<SplitArm> checkedArms = [.. arms.Select(a => new SplitArm(new VersionReference(a.Version.Version, a.Version.Digest, a.Version.Artefact, a.Version.Length), a.Weight))];
        if (Split.Create(split.Id, checkedArms, fallback, split.IsRandom, out string problem) is null)
        {
            throw new RefusedException(access.Folder, ChannelCodes.BadMove, problem);
        }

        return ChannelMoves.Set(transaction, channel, [new PointerMove(id, Pointer.Of(split) with { Baked = request.Baked })], [], note);
    }
}
