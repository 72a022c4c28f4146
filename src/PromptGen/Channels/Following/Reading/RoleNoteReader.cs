using System;
using System.Globalization;
using System.Numerics;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Following.Reading;

/// <summary>Reads the member <c>promptgen</c> in the signed parts of roles. What it does not name it passes over there: people may say more than clients decide by.</summary>
internal static class RoleNoteReader
{
    private const int MostWords = 64 * 1024;

    private static readonly JsonSelection OfRoot = Wanted("environment");
    private static readonly JsonSelection OfTargets = Wanted("channels");
    private static readonly JsonSelection OfChannel = Wanted("format", "seq", "at", "who", "reason", "previous", "shards");

    /// <summary>The environment that a root is of; null when it is of none or cannot be read.</summary>
    /// <param name="root">The root's file.</param>
    /// <param name="refusal">Why it is of none.</param>
    public static string? Environment(ReadOnlyMemory<byte> root, out TrustRefusal? refusal) =>
        ContentFile.Read(RoleNames.Root, root, static file => ContentFile.Name(Member(file).Required("environment")), out refusal, OfRoot);

    /// <summary>Whether the top-level targets role says of a channel that it may carry drafts.</summary>
    /// <param name="targets">The role's file.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="refusal">Why it does not say it either way; null when it does.</param>
    public static bool IsDraft(ReadOnlyMemory<byte> targets, string channel, out TrustRefusal? refusal) =>
        ContentFile.Read(RoleNames.Targets, targets, file => Drafts(file, channel) ? "draft" : "", out refusal, OfTargets) is { Length: > 0 };

    /// <summary>The note of a delegated role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="file">Its file.</param>
    /// <param name="refusal">Why there is none; null when there is.</param>
    public static RoleNote? Read(string role, ReadOnlyMemory<byte> file, out TrustRefusal? refusal) =>
        ContentFile.Read(role, file, static root => Note(Member(root)), out refusal, OfChannel);

    private static JsonSelection Wanted(params ReadOnlySpan<string> members) => JsonSelection.Only("signed", JsonSelection.Only("promptgen", JsonSelection.Of(members)));

    private static JsonCursor Member(JsonCursor file) => file.Required("signed").Required("promptgen");

    private static bool Drafts(JsonCursor file, string channel) =>
        Member(file).Optional("channels")?.Optional(channel)?.Optional("draft") is { } flag && flag.Flag();

    private static RoleNote Note(JsonCursor member)
    {
        ContentFile.ExpectFormat(member);
        StateNote state = new(
            member.Required("seq").Whole(least: 1),
            Time(member.Required("at")),
            member.Required("who").Text(MostWords),
            member.Required("reason").Text(MostWords),
            member.Optional("previous") is { } previous ? ContentFile.Digest(previous) : null);
        return new RoleNote(state, member.Optional("shards") is { } shards ? Shards(shards) : null);
    }

    private static int Shards(JsonCursor shards)
    {
        int count = ContentFile.Whole(shards, 1, ShardLayout.Most);
        return BitOperations.IsPow2(count) ? count : throw shards.Wrong(FormattableString.Invariant($"has to be a power of two, not {count}"));
    }

    private static DateTimeOffset Time(JsonCursor text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text.Text(ContentFile.MostName), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, Utc, out DateTimeOffset at)
            ? at
            : throw text.Wrong($"has to be a time such as 2030-01-31T12:00:00Z, not '{Shown.Short(text.Value.Text)}'");
    }
}
