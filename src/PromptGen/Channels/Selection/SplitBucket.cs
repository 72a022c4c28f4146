using System;
using System.Buffers;
using System.Text;

namespace PromptGen.Channels.Selection;

/// <summary>Where in a split a key stands: one of 1,000 buckets, the same on every machine and in every release.</summary>
internal static class SplitBucket
{
    /// <summary>How many buckets there are; the weights of a split's arms add up to it.</summary>
    public const int Count = 1000;

    private const uint Seed = 86028157;
    private const int OnStack = 256;

    /// <summary>What is hashed before the key: <c>channel/prompt/splitId</c>.</summary>
    public static string Group(string channel, string prompt, string splitId) => channel + "/" + prompt + "/" + splitId;

    /// <summary>The bucket of a key, from 1 to <see cref="Count"/>: MurmurHash3 of <c>group:key</c> in UTF-8, modulo 1,000, plus 1.</summary>
    public static int Of(string group, string key)
    {
        int most = Encoding.UTF8.GetMaxByteCount(group.Length + key.Length + 1);
        byte[]? rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[OnStack];
        int length = Encoding.UTF8.GetBytes(group, utf8);
        utf8[length++] = (byte)':';
        length += Encoding.UTF8.GetBytes(key, utf8[length..]);
        int bucket = (int)(Murmur3.Hash(utf8[..length], Seed) % Count) + 1;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return bucket;
    }
}
