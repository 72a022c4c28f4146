using System;
using System.Buffers.Binary;
using System.Numerics;

namespace PromptGen.Channels.Selection;

/// <summary>
/// MurmurHash3 with 32 bits for x86, as Austin Appleby published it. It spreads well and is the same everywhere, which is all that a
/// split asks; it keeps nothing secret.
/// </summary>
internal static class Murmur3
{
    private const uint C1 = 0xcc9e2d51;
    private const uint C2 = 0x1b873593;

    /// <summary>The hash of some bytes.</summary>
    public static uint Hash(ReadOnlySpan<byte> bytes, uint seed)
    {
        uint hash = seed;
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length >= 4; rest = rest[4..])
        {
            hash ^= Mixed(BinaryPrimitives.ReadUInt32LittleEndian(rest));
            hash = (BitOperations.RotateLeft(hash, 13) * 5) + 0xe6546b64;
        }

        uint tail = 0;
        for (int i = rest.Length - 1; i >= 0; i--)
        {
            tail = (tail << 8) | rest[i];
        }

        // Nothing mixed is nothing, so that no tail needs no case of its own.
        hash ^= Mixed(tail);
        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    private static uint Mixed(uint block) => BitOperations.RotateLeft(block * C1, 15) * C2;
}
