using System;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Channels.Following.Reading;

/// <summary>How the pointers of a channel lie over shards, so that the change of one moves little.</summary>
internal static class ShardLayout
{
    /// <summary>How many shards a channel has at most.</summary>
    public const int Most = 256;

    /// <summary>The target of a shard: <c>channels/stable/03-of-16.json</c>.</summary>
    public static string Path(string channel, int index, int count) => string.Create(CultureInfo.InvariantCulture, $"channels/{channel}/{index:00}-of-{count:00}.json");

    /// <summary>The shard of a prompt: the first bits of the SHA-256 of its id.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="count">How many shards there are; a power of two.</param>
    public static int IndexOf(string id, int count)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return hash[0] >> (8 - BitOperations.Log2((uint)count));
    }
}
