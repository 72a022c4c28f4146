using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.Setup;

/// <summary>What kind of repository is asked for.</summary>
/// <param name="Environment">The environment whose channels it holds.</param>
/// <param name="Channels">The channels.</param>
/// <param name="Authorities">Keys and threshold of every role: <c>root</c>, <c>targets</c>, <c>snapshot</c>, <c>timestamp</c>, <c>stops</c>, and <c>channel.NAME</c> of each channel.</param>
/// <param name="Policy">What writers keep to beyond thresholds.</param>
public sealed record RepositoryRequest(string Environment, ValueList<ChannelRequest> Channels, IReadOnlyDictionary<string, RoleAuthority> Authorities, ApprovalPolicy Policy)
{
    /// <summary>A repository in which one key signs for everything, as for a developer's own machine.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="key">The key.</param>
    /// <param name="channels">The channels.</param>
    public static RepositoryRequest OfOneKey(string environment, PublicKey key, params ChannelRequest[] channels)
    {
        var authority = RoleAuthority.Of(1, key);
        string[] roles = [Role.Root, Role.Targets, Role.Snapshot, Role.Timestamp, Role.Stops, .. channels.Select(c => Role.OfChannel(c.Name))];
        return new RepositoryRequest(environment, new ValueList<ChannelRequest>(channels), roles.ToDictionary(r => r, _ => authority), ApprovalPolicy.None);
    }
}
