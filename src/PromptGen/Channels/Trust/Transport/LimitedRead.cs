using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Trust.Transport;

/// <summary>Reads streams that may not end.</summary>
internal static class LimitedRead
{
    private const int Piece = 16 * 1024;

    /// <summary>A stream's bytes; null when there are more than allowed. Memory grows with what comes, not with what was promised.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static async ValueTask<ReadOnlyMemory<byte>?> ToEndAsync(Stream stream, long most, CancellationToken cancellation)
    {
        ArrayBufferWriter<byte> bytes = new();
        while (true)
        {
            // One byte more than is allowed tells a file of just that length from a longer one.
            int wanted = (int)Math.Min(Piece, most - bytes.WrittenCount + 1);
            int read = await stream.ReadAsync(bytes.GetMemory(wanted)[..wanted], cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return bytes.WrittenMemory.ToArray();
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > most)
            {
                return null;
            }
        }
    }
}
