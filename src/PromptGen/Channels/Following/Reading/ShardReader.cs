using System;
using System.Collections.Generic;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Following.Reading;

/// <summary>Reads shards of pointers.</summary>
internal static class ShardReader
{
    /// <summary>How many bytes a shard may have.</summary>
    public const int MostLength = 1024 * 1024;

    private const int MostPointers = 4096;
    private const int MostArms = 100;
    private const int MostRange = 512;

    /// <summary>Reads a shard.</summary>
    /// <param name="path">Its target's path, for the refusal.</param>
    /// <param name="file">The file.</param>
    /// <param name="index">Which shard it is.</param>
    /// <param name="count">Of how many.</param>
    /// <param name="refusal">Why it cannot be read; null when it can.</param>
    /// <param name="prompts">The prompts whose pointers are wanted; null for all. What a shard says of others has to be JSON and is otherwise theirs to read.</param>
    public static ChannelShard? Read(string path, ReadOnlyMemory<byte> file, int index, int count, out TrustRefusal? refusal, string[]? prompts = null) =>
        ContentFile.Read(path, file, root => Shard(root, index, count), out refusal, prompts is null ? null : JsonSelection.AllBut("pointers", JsonSelection.Of(prompts)));

    private static ChannelShard Shard(JsonCursor root, int index, int count)
    {
        ContentFile.ExpectFormat(root);
        ContentFile.ExpectOnly(root, "format", "pointers");
        Dictionary<string, ChannelPointer> pointers = new(StringComparer.Ordinal);
        foreach ((string id, JsonCursor pointer) in root.Required("pointers").Members(MostPointers))
        {
            if (id.Length is 0 or > ContentFile.MostName)
            {
                throw pointer.Wrong(FormattableString.Invariant($"an id has 1 to {ContentFile.MostName} characters"));
            }

            // Nobody would look for it here.
            if (ShardLayout.IndexOf(id, count) is var home && home != index)
            {
                throw pointer.Wrong(FormattableString.Invariant($"the prompt belongs into shard {home} of {count}, and this is shard {index}"));
            }

            pointers.Add(id, Pointer(pointer));
        }

        return new ChannelShard(pointers);
    }

    private static ChannelPointer Pointer(JsonCursor pointer)
    {
        ContentFile.ExpectOnly(pointer, "version", "split", "stopped", "baked");
        JsonCursor? version = pointer.Optional("version");
        JsonCursor? split = pointer.Optional("split");
        JsonCursor? stopped = pointer.Optional("stopped");
        ChannelEntry entry = (version, split, stopped) switch
        {
            ({ } one, null, null) => ChannelEntry.Of(Version(one)),
            (null, { } arms, null) => ChannelEntry.Of(SplitOf(arms)),
            (null, null, { } flag) => flag.Flag() ? ChannelEntry.Stopped : throw flag.Wrong("has to be true where it stands"),
            _ => throw pointer.Wrong("has to have one of 'version', 'split' and 'stopped'"),
        };
        return new ChannelPointer(entry, pointer.Optional("baked") is { } range ? Range(range) : null);
    }

    // What else is said of a version is for people.
    private static VersionReference Version(JsonCursor version) => new(
        ContentFile.Name(version.Required("version")),
        ContentFile.Digest(version.Required("digest")),
        ContentFile.Digest(version.Required("artefact")),
        version.Required("length").Whole(least: 1));

    private static Split SplitOf(JsonCursor split)
    {
        ContentFile.ExpectOnly(split, "id", "arms", "default", "random");
        List<SplitArm> arms = [];
        foreach (JsonCursor arm in split.Required("arms").Items(MostArms))
        {
            ContentFile.ExpectOnly(arm, "weight", "version");
            arms.Add(new SplitArm(Version(arm.Required("version")), ContentFile.Whole(arm.Required("weight"), 0, SplitBucket.Count)));
        }

        int fallback = split.Optional("default") is { } place ? ContentFile.Whole(place, 0, MostArms) : 0;
        bool random = split.Optional("random") is { } flag && flag.Flag();
        return Split.Create(ContentFile.Name(split.Required("id")), arms, fallback, random, out string problem) ?? throw split.Wrong(problem);
    }

    private static BakedRange Range(JsonCursor range) =>
        BakedRange.TryParse(range.Text(MostRange)) ?? throw range.Wrong($"has to be comparisons of versions such as '>=1.0.0 <2.0.0', not '{Shown.Short(range.Value.Text)}'");
}
