using System;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;

namespace PromptGen.Channels.Following.States;

/// <summary>A delegated role with everything that the trust in it rests on, which need not be the newest there is.</summary>
/// <param name="State">What was trusted when it was taken.</param>
/// <param name="Role">The role.</param>
internal sealed record TrustedRole(TrustedState State, SignedMetadata<TargetsMetadata> Role)
{
    /// <summary>When the first of all this is past its time.</summary>
    public DateTimeOffset Expires
    {
        get
        {
            DateTimeOffset first = Role.Role.Expires;
            foreach (RoleMetadata? metadata in (RoleMetadata?[])[State.Root.Role, State.Timestamp?.Role, State.Snapshot?.Role, State.Targets?.Role])
            {
                first = metadata is not null && metadata.Expires < first ? metadata.Expires : first;
            }

            return first;
        }
    }

    /// <summary>Whether two are of one file.</summary>
    public bool IsSame(TrustedRole? other) => other is not null && (ReferenceEquals(Role, other.Role) || Role.File.Span.SequenceEqual(other.Role.File.Span));
}
