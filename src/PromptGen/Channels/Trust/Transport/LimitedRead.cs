using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Trust.Transport;

/// <summary>Reads streams that may not end.</summary>
internal static class LimitedRead
{
    private const int Piece = 16 * 1024;
    private const int MostOnTrust = 128 * 1024;

    /// <summary>A stream's bytes; null when there are more than allowed. Memory grows with what comes: of what was promised, 128 KB are made ready.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="promised">How many it is said to have; null when nothing is said.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async Task<byte[]?> ToEndAsync(Stream stream, long most, long? promised, CancellationToken cancellation)
    {
        // One byte more than is allowed tells a file of just that length from a longer one.
        long room = most + 1;
        byte[] bytes = new byte[Math.Min(room, Math.Clamp(promised ?? Piece, 1, MostOnTrust))];
        byte[]? last = null;
        int count = 0;
        while (true)
        {
            // Where it is as long as it was said to be, only its end is left to come.
            bool isFull = count == bytes.Length;
            Memory<byte> free = isFull ? last ??= new byte[1] : bytes.AsMemory(count);
            int read = await stream.ReadAsync(free, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return isFull ? bytes : bytes[..count];
            }

            if (count + read > most)
            {
                return null;
            }

            if (isFull)
            {
                Array.Resize(ref bytes, (int)Math.Min(room, bytes.Length * 2L));
                bytes[count] = last![0];
            }

            count += read;
        }
    }
}
