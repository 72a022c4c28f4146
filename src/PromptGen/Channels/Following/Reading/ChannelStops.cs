using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Following.Reading;

/// <summary>What has been stopped: prompts of channels for which what is baked has to serve, whatever a channel's pointers say.</summary>
internal sealed class ChannelStops
{
    /// <summary>The target's path.</summary>
    public const string Path = "stops/stops.json";

    /// <summary>How many bytes the target may have.</summary>
    public const int MostLength = 16 * 1024 * 1024;

    private const string Any = "*";
    private const int MostStops = 100_000;

    private readonly HashSet<(string Channel, string Prompt)> _stops;

    private ChannelStops(HashSet<(string Channel, string Prompt)> stops) => _stops = stops;

    /// <summary>Nothing is stopped.</summary>
    public static ChannelStops None { get; } = new([]);

    /// <summary>Reads the target.</summary>
    /// <param name="file">The file.</param>
    /// <param name="refusal">Why it cannot be read; null when it can.</param>
    public static ChannelStops? Read(ReadOnlyMemory<byte> file, out TrustRefusal? refusal) => ContentFile.Read(Path, file, Stops, out refusal);

    /// <summary>Whether a prompt of a channel is stopped.</summary>
    public bool IsStopped(string channel, string prompt) =>
        _stops.Count > 0 && ((string, string)[])[(channel, prompt), (channel, Any), (Any, prompt), (Any, Any)] is var asked && asked.Any(_stops.Contains);

    /// <summary>Whether another stops everything that this one does.</summary>
    public bool IsWithin(ChannelStops other) => _stops.IsSubsetOf(other._stops);

    /// <summary>What either of two stops.</summary>
    public ChannelStops With(ChannelStops other) => new([.. _stops, .. other._stops]);

    private static ChannelStops Stops(JsonCursor root)
    {
        ContentFile.ExpectFormat(root);
        ContentFile.ExpectOnly(root, "format", "stops");
        HashSet<(string, string)> stops = [];
        foreach (JsonCursor stop in root.Required("stops").Items(MostStops))
        {
            ContentFile.ExpectOnly(stop, "channel", "prompt");
            stops.Add((ContentFile.Name(stop.Required("channel")), ContentFile.Name(stop.Required("prompt"))));
        }

        return new ChannelStops(stops);
    }
}
