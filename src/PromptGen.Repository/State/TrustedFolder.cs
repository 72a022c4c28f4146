using System;
using System.Linq;
using System.Threading;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using PromptGen.Channels.Trust.Storage;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.State;

/// <summary>A repository's folder as the client sees it: nothing is believed that the client would refuse.</summary>
internal sealed class TrustedFolder
{
    private readonly string _folder;
    private readonly TrustClient _client;

    private TrustedFolder(string folder, TrustClient client)
    {
        _folder = folder;
        _client = client;
    }

    /// <summary>What the client trusts.</summary>
    public TrustedState State => _client.State;

    /// <summary>Lets the client refresh.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="anchor">The root to begin with.</param>
    /// <param name="at">The time by which metadata expires; null when time does not matter, as to who is about to sign anew.</param>
    /// <exception cref="RefusedException">The client refuses the repository.</exception>
    public static TrustedFolder Open(string folder, byte[] anchor, DateTimeOffset? at)
    {
        TrustClient client = TrustClient.Open(anchor, new TrustStore(folder, new NoDisk()), new FolderFetcher(RepositoryPaths.In(folder, "metadata")), null, out TrustRefusal? refusal)
            ?? throw Refuse(folder, Role.Root, refusal!);

        // Nothing has expired when the clock stands at the beginning.
        TrustOutcome outcome = client.RefreshAsync(at ?? DateTimeOffset.UnixEpoch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return outcome.Refusal is { } refused ? throw Refuse(folder, refused.What, refused) : new TrustedFolder(folder, client);
    }

    /// <summary>The file of a delegated role.</summary>
    /// <param name="role">The role.</param>
    /// <exception cref="RefusedException">The client refuses it.</exception>
    public SignedMetadata<TargetsMetadata> Delegated(string role)
    {
        // A path that no file has: the client goes as far as the role, and finds nothing in it.
        string path = Role.ChannelOf(role) is { } channel ? $"channels/{channel}/-" : "stops/-";
        TargetOutcome outcome = _client.FindAsync(path, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return outcome.Refusal is { Kind: not TrustRefusalKind.TargetNotFound } refusal
            ? throw Refuse(_folder, role, refusal)
            : State.Delegated.First(d => d.Key.Role == role).Value;
    }

    private static RefusedException Refuse(string folder, string role, TrustRefusal refusal) => new(
        PathOf(folder, role),
        refusal.Kind == TrustRefusalKind.Expired ? ChannelCodes.Expired : ChannelCodes.BrokenRepository,
        $"clients refuse the repository: {refusal}; {(refusal.Kind == TrustRefusalKind.Expired ? "sign anew with 'promptgen channel refresh'" : "restore the files from a copy, then see 'promptgen channel recover'")}");

    private static string PathOf(string folder, string role) => role switch
    {
        Role.Timestamp => RepositoryPaths.In(folder, RepositoryPaths.Timestamp),
        _ when RepositoryPaths.VersionsOf(folder, role) is [.., var newest] => RepositoryPaths.In(folder, RepositoryPaths.OfRole(role, newest)),
        _ => folder,
    };
}
