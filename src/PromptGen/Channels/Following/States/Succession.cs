using System;
using System.Linq;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Following.States;

/// <summary>
/// Whether a state may follow the one that is served. What is served never goes back to an older state: while the keys that signed it are
/// trusted, only a higher version follows, whatever became of the metadata above. When its keys have been replaced, what they signed counts no more, and
/// numbers that a thief of keys drove up do not bind.
/// </summary>
internal static class Succession
{
    /// <summary>That a state is older than the one that is served; null when it may follow.</summary>
    /// <param name="role">The role.</param>
    /// <param name="served">What is served; null for nothing.</param>
    /// <param name="next">What is to follow.</param>
    public static TrustRefusal? IfOlder(string role, TrustedRole? served, TrustedRole next)
    {
        if (served is null || next.Role.Role.Version >= served.Role.Role.Version)
        {
            return null;
        }

        Delegation delegation = next.State.Targets!.Role.Delegations.First(d => d.Name == role);
        return ThresholdCount.Of(delegation.Keys, delegation.KnownKeys, served.Role).IsReached
            ? new(TrustRefusalKind.TargetsRollback, role, FormattableString.Invariant($"version {next.Role.Role.Version} is older than version {served.Role.Role.Version}, which is served"))
            : null;
    }
}
