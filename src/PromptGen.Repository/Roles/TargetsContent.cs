using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What the top-level targets role says: which channels there are, whose signatures move them, and who may stop.</summary>
/// <param name="Channels">The channels by name.</param>
/// <param name="Stops">Whose signatures stop.</param>
/// <param name="Policy">What writers keep to beyond thresholds.</param>
public sealed record TargetsContent(IReadOnlyDictionary<string, ChannelSettings> Channels, RoleAuthority Stops, ApprovalPolicy Policy)
{
    private const int MostChannels = 1024;

    /// <summary>Whose signatures count for a delegated role; null when there is no such role.</summary>
    public RoleAuthority? AuthorityOf(string role) =>
        role == Role.Stops ? Stops
        : Role.ChannelOf(role) is { } channel && Channels.TryGetValue(channel, out ChannelSettings? settings) ? settings.Authority
        : null;

    /// <summary>The same with other keys for a delegated role.</summary>
    public TargetsContent With(string role, RoleAuthority authority) => role == Role.Stops
        ? this with { Stops = authority }
        : this with { Channels = Channels.ToDictionary(c => c.Key, c => Role.OfChannel(c.Key) == role ? c.Value with { Authority = authority } : c.Value, StringComparer.Ordinal) };

    /// <summary>What is signed.</summary>
    internal JsonValue ToJson(RoleHead head)
    {
        IEnumerable<JsonValue> roles = Channels.OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => Delegation(Role.OfChannel(c.Key), $"channels/{c.Key}/*", c.Value.Authority))
            .Append(Delegation(Role.Stops, "stops/*", Stops));
        return head.Write(
            ("targets", JsonValue.ObjectOf()),
            ("delegations", JsonValue.ObjectOf(
                ("keys", PublicKey.ToJson(Channels.Values.SelectMany(c => c.Authority.Keys).Concat(Stops.Keys))),
                ("roles", JsonValue.ListOf(roles)))),
            ("promptgen", JsonValue.ObjectOf(("channels", Fields.ObjectOf(Channels, c => c.ToJson())), ("policy", Policy.ToJson()))));
    }

    /// <summary>Reads what is signed.</summary>
    /// <exception cref="JsonProblemException">It is no top-level targets role of ours.</exception>
    internal static (RoleHead Head, TargetsContent Content) Read(JsonValue signed)
    {
        (RoleHead head, JsonMembers targets) = RoleHead.Read(signed, Role.Targets, "targets", "delegations", "promptgen");
        JsonMembers delegations = JsonMembers.Open(targets.Get("delegations"), "'delegations'", "keys", "roles");
        JsonMembers keys = Fields.Open(delegations.Get("keys"), "'keys'");
        Dictionary<string, RoleAuthority> authorities = delegations.List("roles", MostChannels)
            .Select(r => JsonMembers.Open(r, "a delegation", "name", "keyids", "threshold", "paths", "terminating"))
            .ToDictionary(r => r.Text("name"), r => RoleAuthority.Read(r, keys), StringComparer.Ordinal);
        JsonMembers ours = JsonMembers.Open(targets.Get("promptgen"), "'promptgen'", "channels", "policy");
        Dictionary<string, ChannelSettings> channels = Fields.Named(ours.Get("channels")).ToDictionary(
            c => c.Key,
            c => Settings(c.Value, authorities.GetValueOrDefault(Role.OfChannel(c.Key)) ?? throw c.Value.Refuse("nobody is delegated to")),
            StringComparer.Ordinal);
        RoleAuthority stops = authorities.GetValueOrDefault(Role.Stops) ?? throw targets.Get("delegations").Refuse("nobody is delegated to for stops");
        return (head, new TargetsContent(channels, stops, ApprovalPolicy.Read(ours.Get("policy"))));
    }

    private static ChannelSettings Settings(JsonValue value, RoleAuthority authority)
    {
        JsonMembers channel = JsonMembers.Open(value, "a channel", "protected", "draft");
        return new ChannelSettings(authority, channel.Flag("protected"), channel.Flag("draft"));
    }

    private static JsonValue Delegation(string role, string paths, RoleAuthority authority) => JsonValue.ObjectOf(
    [
        ("name", JsonValue.Of(role)),
        ("paths", JsonValue.ListOf([JsonValue.Of(paths)])),
        ("terminating", JsonValue.Of(true)),
        .. authority.ToMembers(),
    ]);
}
