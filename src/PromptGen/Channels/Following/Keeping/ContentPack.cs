using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>
/// Many small files in one: a line that says what it is, and for each file a line with its name and length, its bytes and a line break. Of hundreds of
/// files that are written or read one by one most of the cost is the file system's.
/// </summary>
internal static class ContentPack
{
    private static ReadOnlySpan<byte> Heading => "promptgen pack 1\n"u8;

    /// <summary>Puts files together.</summary>
    /// <param name="files">The files by their names, which have no blanks.</param>
    public static byte[] Write(IReadOnlyList<KeyValuePair<string, byte[]>> files)
    {
        byte[][] lines = new byte[files.Count][];
        int length = Heading.Length;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{files[i].Key} {files[i].Value.Length}\n"));
            length += lines[i].Length + files[i].Value.Length + 1;
        }

        byte[] pack = new byte[length];
        Heading.CopyTo(pack);
        int at = Heading.Length;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i].CopyTo(pack, at);
            files[i].Value.CopyTo(pack, at += lines[i].Length);
            pack[at += files[i].Value.Length] = (byte)'\n';
            at++;
        }

        return pack;
    }

    /// <summary>The places of the files in a pack. What is damaged, and what stands behind it, is as good as none.</summary>
    public static Dictionary<string, PackedFile> Read(ReadOnlySpan<byte> pack)
    {
        Dictionary<string, PackedFile> files = new(StringComparer.Ordinal);
        if (!pack.StartsWith(Heading))
        {
            return files;
        }

        int at = Heading.Length;
        while (at < pack.Length)
        {
            ReadOnlySpan<byte> line = pack[at..];
            int end = line.IndexOf((byte)'\n');
            int blank = end < 0 ? -1 : line[..end].LastIndexOf((byte)' ');
            if (blank < 0 || !Utf8Parser.TryParse(line[(blank + 1)..end], out int length, out int read) || blank + 1 + read != end || length < 0 || length >= line.Length - end - 1)
            {
                break;
            }

            files[Encoding.UTF8.GetString(line[..blank])] = new PackedFile(at + end + 1, length);
            at += end + 1 + length + 1;
        }

        return files;
    }
}
