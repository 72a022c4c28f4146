using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Shards;

/// <summary>A file of pointers: canonical JSON, one text for one content.</summary>
internal static class ShardFile
{
    private const int Format = 1;

    /// <summary>All files of a channel, in the order of their numbers; also those that are empty.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="pointers">Its pointers by prompt.</param>
    public static IReadOnlyList<(string Path, byte[] Bytes)> WriteAll(string channel, IReadOnlyDictionary<string, Pointer> pointers)
    {
        int shards = ShardLayout.CountFor(pointers.Count);
        ILookup<int, KeyValuePair<string, Pointer>> byShard = pointers.ToLookup(p => ShardLayout.IndexOf(p.Key, shards));
        return [.. Enumerable.Range(0, shards).Select(i => (ShardLayout.PathOf(channel, i, shards), Write(byShard[i])))];
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonProblemException">It is none.</exception>
    public static IReadOnlyList<KeyValuePair<string, Pointer>> Read(ReadOnlySpan<byte> utf8)
    {
        JsonMembers shard = JsonMembers.Open(JsonTreeReader.Read(Encoding.UTF8.GetString(utf8)), "a shard", "format", "pointers");
        _ = shard.Int("format", Format, Format);
        return [.. Fields.Named(shard.Get("pointers")).Select(p => new KeyValuePair<string, Pointer>(p.Key, Pointer.Read(p.Value)))];
    }

    private static byte[] Write(IEnumerable<KeyValuePair<string, Pointer>> pointers) => Encoding.UTF8.GetBytes(JsonTreeWriter.WriteCanonical(JsonValue.ObjectOf(
        ("format", JsonValue.Of(Format)),
        ("pointers", Fields.ObjectOf(pointers, p => p.ToJson())))));
}
