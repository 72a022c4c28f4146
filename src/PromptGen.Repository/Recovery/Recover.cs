using System;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Recovery;

/// <summary>
/// Brings clients back after a repository was restored from a backup. They have seen newer versions than it has, and refuse older ones: every role but the root gets the next version
/// above all that they can have seen, with what the backup says.
/// </summary>
public static class Recover
{
    /// <summary>Recovers.</summary>
    /// <param name="access">The restored repository, with the keys of the targets, the channels, the stops, and the online key.</param>
    /// <param name="above">The highest version of any role that a client may have seen.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">Nothing is that high, or no key at hand may sign.</exception>
    public static ChangeOutcome Run(RepositoryAccess access, long above, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        RepositoryState state = transaction.State;
        string[] roles = [Role.Targets, .. state.Channels.Select(Role.OfChannel), Role.Stops];
        long lowest = roles.Append(Role.Snapshot).Append(Role.Timestamp).Min(r => state.Find(r).Version);
        return lowest > above
            ? throw new RefusedException(access.Folder, ChannelCodes.BadMove, FormattableString.Invariant($"every role has a version above {above} already, the lowest being {lowest}; clients that saw {above} take what is there"))
            : transaction.Propose(note, roles.ToDictionary(r => r, r => Refresh.Renewed(transaction, r, note, above)), [], [], above);
    }
}
