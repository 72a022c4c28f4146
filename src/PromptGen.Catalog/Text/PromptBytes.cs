using System;
using System.Text;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Text;

/// <summary>
/// The door for text: bytes, or text that a host decoded, become normalised source or one finding. Nothing is repaired: a
/// byte that cannot be read would otherwise change a digest, or a prompt, in silence.
/// </summary>
public static class PromptBytes
{
    /// <summary>The most bytes a file of the catalogue may have.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The most bytes a lock may have: a hundred thousand pins, since one file has them all.</summary>
    public const int MostLockBytes = 16 * 1024 * 1024;

    // Its first byte, with which hardly any text begins; who takes it for one loses nothing.
    private const byte ByteOrderMark = 0xEF;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Validates and decodes a file's bytes.</summary>
    /// <param name="path">The file, for the finding.</param>
    /// <param name="bytes">Its whole content.</param>
    /// <param name="most">The most bytes that a file of its kind may have.</param>
    /// <returns>The normalised source, or exactly one error.</returns>
    public static ReadResult<SourceText> Decode(string path, byte[] bytes, int most = MostBytes)
    {
        if (bytes is null)
        {
            throw new ArgumentNullException(nameof(bytes));
        }

        if (bytes.Length > most)
        {
            return TooLarge(path, bytes.Length, most);
        }

        if (LooksLikeUtf16(bytes))
        {
            return Refuse(path, CatalogueCodes.LooksLikeUtf16, "the file looks like UTF-16; save it as UTF-8");
        }

        int nul = Array.IndexOf(bytes, (byte)0);
        string? text = TryDecode(bytes);
        int invalid = text is null ? Utf8Validity.FirstInvalid(bytes) : -1;
        if (nul >= 0 && (invalid < 0 || nul < invalid))
        {
            return Refuse(path, CatalogueCodes.ContainsNul, $"the file is binary: byte {nul} (line {LineOf(bytes, nul)}) is NUL");
        }

        if (text is null)
        {
            return Refuse(
                path,
                CatalogueCodes.NotUtf8,
                $"the file is not UTF-8: byte {invalid} (line {LineOf(bytes, invalid)}) is 0x{bytes[invalid]:X2}, which no character there can have; save it as UTF-8");
        }

        return Accept(path, text);
    }

    /// <summary>Whether bytes that <see cref="Decode"/> takes are the normalised text as they are: no byte order mark leads them, and lines end in LF alone.</summary>
    public static bool AreNormalised(byte[] bytes) =>
        (bytes ?? throw new ArgumentNullException(nameof(bytes))).Length > 0 && bytes[0] != ByteOrderMark && bytes.AsSpan().IndexOf((byte)'\r') < 0;

    /// <summary>Validates text that a host has decoded already, such as a compiler's additional file.</summary>
    /// <param name="path">The file, for the finding.</param>
    /// <param name="text">Its decoded content.</param>
    /// <param name="most">The most bytes, as UTF-8, that a file of its kind may have.</param>
    /// <remarks>
    /// Seen here: NUL, lone surrogates, emptiness, and size (counted as UTF-8 again). Not seen: bytes that were no UTF-8. A
    /// lenient decoder has turned them into U+FFFD, which an author may also have written on purpose; and a file in another
    /// encoding that announced itself by a byte order mark has become good text. The build task reads the bytes and sees both.
    /// </remarks>
    public static ReadResult<SourceText> FromDecoded(string path, string text, int most = MostBytes)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        int nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            return Refuse(path, CatalogueCodes.ContainsNul, $"the file is binary: character {nul} is NUL");
        }

        int lone = FirstLoneSurrogate(text);
        if (lone >= 0)
        {
            return Refuse(path, CatalogueCodes.NotUtf8, $"the file is not UTF-8: character {lone} is half of a surrogate pair");
        }

        // No UTF-16 unit takes less than one byte, so that counting is only needed near the limit.
        int size = text.Length > most ? text.Length : Utf8.GetByteCount(text);
        return size > most ? TooLarge(path, size, most) : Accept(path, text);
    }

    /// <summary>The finding for a file that is too large, also for a caller that saw the size before reading.</summary>
    public static ReadResult<SourceText> TooLarge(string path, long size, int most = MostBytes) => Refuse(
        path,
        CatalogueCodes.TooLarge,
        FormattableString.Invariant($"the file has {size} bytes; at most {most} ({most / (1024 * 1024)} MB) are read"));

    private static ReadResult<SourceText> Accept(string path, string text)
    {
        SourceText source = SourceText.From(text);
        return source.Length == 0
            ? Refuse(path, CatalogueCodes.EmptyFile, "the file is empty")
            : new ReadResult<SourceText>(source, ValueList<CatalogueDiagnostic>.Empty);
    }

    // One look at the bytes by the framework's own decoder; where one of them is wrong is only asked of those that it refuses.
    private static string? TryDecode(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadResult<SourceText> Refuse(string path, string code, string message) =>
        new(null, new ValueList<CatalogueDiagnostic>([CatalogueDiagnostic.OfFile(path, code, message)]));

    // A byte order mark of UTF-16 or UTF-32, or the NUL that every second byte of Latin text is without one.
    private static bool LooksLikeUtf16(byte[] bytes)
    {
        if (bytes.Length < 2)
        {
            return false;
        }

        bool hasMark = (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF);
        bool bigEndian32 = bytes.Length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xFE && bytes[3] == 0xFF;
        return hasMark || bigEndian32 || AlternatesWithNul(bytes, 0) || AlternatesWithNul(bytes, 1);
    }

    private static bool AlternatesWithNul(byte[] bytes, int nulAt)
    {
        int looked = Math.Min(bytes.Length & ~1, 64);
        for (int i = 0; i < looked; i++)
        {
            if ((bytes[i] == 0) != (i % 2 == nulAt))
            {
                return false;
            }
        }

        return looked >= 4;
    }

    private static int LineOf(byte[] bytes, int offset)
    {
        int line = 1;
        for (int i = 0; i < offset; i++)
        {
            if (bytes[i] == (byte)'\n' || (bytes[i] == (byte)'\r' && !(i + 1 < bytes.Length && bytes[i + 1] == (byte)'\n')))
            {
                line++;
            }
        }

        return line;
    }

    private static int FirstLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
