using System;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Repository.Shards;

/// <summary>Which file of a channel a prompt's pointer is in. One change moves one file, however many prompts there are.</summary>
public static class ShardLayout
{
    private const int MostPrompts = 320;
    private const int MostShards = 256;

    /// <summary>How many files some prompts need: the smallest power of two that leaves at most 320 in each on average, and at most 256.</summary>
    public static int CountFor(int prompts)
    {
        int shards = 1;
        while (shards < MostShards && prompts > shards * MostPrompts)
        {
            shards *= 2;
        }

        return shards;
    }

    /// <summary>The number of a prompt's file: the first bits of the SHA-256 of its id.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="shards">How many files there are: a power of two from 1 to 256.</param>
    public static int IndexOf(string id, int shards)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id ?? throw new ArgumentNullException(nameof(id))), hash);
        return hash[0] >> (8 - BitOperations.Log2((uint)shards));
    }

    /// <summary>The path of a file below <c>targets/</c>, without its hash: <c>channels/stable/03-of-16.json</c>.</summary>
    public static string PathOf(string channel, int index, int shards) => FormattableString.Invariant($"channels/{channel}/{index:00}-of-{shards:00}.json");
}
