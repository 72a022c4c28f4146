using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Shards;

/// <summary>The file of stops: canonical JSON, in ordinal order, none twice.</summary>
internal static class StopsFile
{
    /// <summary>Its path below <c>targets/</c>, without its hash.</summary>
    public const string Path = "stops/stops.json";

    private const int Format = 1;
    private const int MostStops = 100_000;

    /// <summary>Writes it.</summary>
    public static byte[] Write(IEnumerable<Stop> stops) => Encoding.UTF8.GetBytes(JsonTreeWriter.WriteCanonical(JsonValue.ObjectOf(
        ("format", JsonValue.Of(Format)),
        ("stops", JsonValue.ListOf(stops.Distinct().Order().Select(s => JsonValue.ObjectOf(("channel", JsonValue.Of(s.Channel)), ("prompt", JsonValue.Of(s.Prompt)))))))));

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonProblemException">It is none.</exception>
    public static IReadOnlyList<Stop> Read(ReadOnlySpan<byte> utf8)
    {
        JsonMembers file = JsonMembers.Open(JsonTreeReader.Read(Encoding.UTF8.GetString(utf8)), "a file of stops", "format", "stops");
        _ = file.Int("format", Format, Format);
        return [.. file.List("stops", MostStops).Select(s => JsonMembers.Open(s, "a stop", "channel", "prompt")).Select(s => new Stop(s.Text("channel"), s.Text("prompt")))];
    }
}
