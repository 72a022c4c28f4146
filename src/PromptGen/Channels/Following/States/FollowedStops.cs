using System;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Following.States;

/// <summary>A whole state of the stops.</summary>
/// <param name="Trusted">The role; null where the repository has none.</param>
/// <param name="Note">What people say of it; null where there is none.</param>
/// <param name="Stops">What is stopped.</param>
internal sealed record FollowedStops(TrustedRole? Trusted, StateNote? Note, ChannelStops Stops)
{
    /// <summary>The role.</summary>
    public const string Role = "stops";

    /// <summary>Nothing is known of stops.</summary>
    public static FollowedStops None { get; } = new(null, null, ChannelStops.None);

    /// <summary>The target that has to be in; null when the role does not name it.</summary>
    public static TargetFile? Target(TrustedRole trusted, out TrustRefusal? refusal)
    {
        refusal = trusted.Role.Role.Targets.TryGetValue(ChannelStops.Path, out TargetFile? target)
            ? target.Length <= ChannelStops.MostLength
                ? null
                : new(TrustRefusalKind.TooLong, ChannelStops.Path, FormattableString.Invariant($"it has {target.Length} bytes; at most {ChannelStops.MostLength} are taken"))
            : new(TrustRefusalKind.TargetNotFound, ChannelStops.Path, FormattableString.Invariant($"version {trusted.Role.Role.Version} of '{Role}' does not name it"));
        return refusal is null ? target : null;
    }

    /// <summary>The state, from the target's bytes.</summary>
    public static FollowedStops? Of(TrustedRole trusted, ReadOnlyMemory<byte> file, out TrustRefusal? refusal) =>
        RoleNoteReader.Read(Role, trusted.Role.File, out refusal) is { } note && ChannelStops.Read(file, out refusal) is { } stops
            ? new FollowedStops(trusted, note.State, stops)
            : null;
}
