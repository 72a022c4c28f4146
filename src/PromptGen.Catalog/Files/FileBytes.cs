using System;
using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>The bytes of one file, of which no more are read than a file of its kind may have.</summary>
internal static class FileBytes
{
    // What a file holds goes into an array of its length at once; a stream's own buffer would only be one more.
    private const int NoBuffer = 1;

    /// <summary>Reads a file. What the disk refuses is a finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes that a file of its kind may have.</param>
    /// <param name="refusal">Why there are none; null when there are.</param>
    /// <returns>The whole content; null when it is too large or cannot be read.</returns>
    public static byte[]? Read(string path, int most, out ReadResult<SourceText>? refusal)
    {
        refusal = null;
        try
        {
            // Opened once: a file cannot grow between the question of its size and the reading of that many bytes.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, NoBuffer);
            long length = stream.Length;
            if (length > most)
            {
                refusal = PromptBytes.TooLarge(path, length, most);
                return null;
            }

            byte[] bytes = new byte[length];
            int read = 0;
            while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and int more)
            {
                read += more;
            }

            if (read < bytes.Length)
            {
                Array.Resize(ref bytes, read);
            }

            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            CatalogueDiagnostic finding = CatalogueDiagnostic.OfFile(path, CatalogueCodes.Unreadable, $"the file cannot be read: {e.Message.TrimEnd('.')}");
            refusal = new ReadResult<SourceText>(null, new ValueList<CatalogueDiagnostic>([finding]));
            return null;
        }
    }
}
