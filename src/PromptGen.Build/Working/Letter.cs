using System.IO;
using System.Text;

namespace PromptGen.Build.Working;

/// <summary>A text as a task and its worker send it each other: its length in bytes as four bytes, the highest first, then itself as UTF-8. So its end is known without an end of the stream.</summary>
internal static class Letter
{
    // An order names the catalogue's folders and a report its findings; what claims to be longer is no letter.
    private const int Longest = 1 << 28;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Sends a text.</summary>
    /// <exception cref="IOException">Nobody takes it.</exception>
    public static void Send(Stream stream, string text)
    {
        byte[] letter = new byte[sizeof(int) + Utf8.GetByteCount(text)];
        int length = letter.Length - sizeof(int);
        for (int i = 0; i < sizeof(int); i++)
        {
            letter[i] = (byte)(length >> (8 * (sizeof(int) - 1 - i)));
        }

        Utf8.GetBytes(text, 0, text.Length, letter, sizeof(int));
        stream.Write(letter, 0, letter.Length);
        stream.Flush();
    }

    /// <summary>Receives a text.</summary>
    /// <exception cref="IOException">The stream ends before the text does, or brings something else.</exception>
    public static string Receive(Stream stream)
    {
        int length = 0;
        foreach (byte part in Read(stream, sizeof(int)))
        {
            length = (length << 8) | part;
        }

        return length is >= 0 and <= Longest ? Utf8.GetString(Read(stream, length)) : throw new IOException("what came is no letter");
    }

    private static byte[] Read(Stream stream, int length)
    {
        byte[] bytes = new byte[length];
        for (int read = 0; read < length;)
        {
            int more = stream.Read(bytes, read, length - read);
            read += more > 0 ? more : throw new EndOfStreamException("it ended before it had answered");
        }

        return bytes;
    }
}
