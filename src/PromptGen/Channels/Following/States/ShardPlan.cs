using System;
using System.Collections.Generic;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Following.States;

/// <summary>What has to be in before a state of a channel is whole: every shard that its role names.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Trusted">The role.</param>
/// <param name="Note">What people say of the state.</param>
/// <param name="Shards">The shards in order.</param>
internal sealed record ShardPlan(string Channel, TrustedRole Trusted, StateNote Note, IReadOnlyList<TargetFile> Shards)
{
    /// <summary>The role of a channel.</summary>
    public static string RoleOf(string channel) => "channel." + channel;

    /// <summary>Makes it.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="trusted">Its role.</param>
    /// <param name="refusal">What is wrong with the role; null when nothing is.</param>
    public static ShardPlan? Of(string channel, TrustedRole trusted, out TrustRefusal? refusal)
    {
        string role = RoleOf(channel);
        if (RoleNoteReader.Read(role, trusted.Role.File, out refusal) is not { } note)
        {
            return null;
        }

        if (note.Shards is not { } count)
        {
            refusal = new(TrustRefusalKind.Malformed, role, "signed.promptgen: 'shards' is missing");
            return null;
        }

        List<TargetFile> shards = [];
        for (int i = 0; i < count; i++)
        {
            string path = ShardLayout.Path(channel, i, count);
            if (!trusted.Role.Role.Targets.TryGetValue(path, out TargetFile? shard))
            {
                refusal = new(TrustRefusalKind.TargetNotFound, path, FormattableString.Invariant($"version {trusted.Role.Role.Version} of '{role}' says that it has {count} shards and does not name this one"));
                return null;
            }

            if (shard.Length > ShardReader.MostLength)
            {
                refusal = new(TrustRefusalKind.TooLong, path, FormattableString.Invariant($"it has {shard.Length} bytes; at most {ShardReader.MostLength} are taken"));
                return null;
            }

            shards.Add(shard);
        }

        return new ShardPlan(channel, trusted, note.State, shards);
    }

    /// <summary>Reads from a shard's bytes what it says of some prompts.</summary>
    public ChannelShard? Read(int index, ReadOnlyMemory<byte> file, string[] prompts, out TrustRefusal? refusal) =>
        ShardReader.Read(Shards[index].Path, file, index, Shards.Count, out refusal, prompts);

    /// <summary>The state, once all shards are in.</summary>
    public FollowedPointers With(IReadOnlyList<ChannelShard> shards) => new(this, new ChannelPointers(Channel, Note, shards));
}
