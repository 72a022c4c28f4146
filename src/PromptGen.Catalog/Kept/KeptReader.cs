using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Kept;

/// <summary>Reads what <see cref="KeptWriter"/> wrote.</summary>
/// <param name="content">The whole content.</param>
/// <param name="start">Where to begin.</param>
/// <param name="length">How many bytes there are to read.</param>
/// <exception cref="EndOfStreamException">Thrown while reading, when there is less than is expected.</exception>
/// <exception cref="InvalidDataException">Thrown while reading, when something else is there.</exception>
internal sealed class KeptReader(byte[] content, int start, int length) : BinaryReader(new MemoryStream(content, start, length, writable: false))
{
    /// <summary>A number.</summary>
    public int Number() => Read7BitEncodedInt();

    /// <summary>A text; null when none was written.</summary>
    public string? Text() => ReadBoolean() ? ReadString() : null;

    /// <summary>A text that was written by itself.</summary>
    public string Word() => ReadString();

    /// <summary>A prompt.</summary>
    public PromptId Id() => PromptId.TryParse(ReadString()) ?? throw new InvalidDataException("A prompt is expected.");

    /// <summary>A digest.</summary>
    public Digest Digest() => Identity.Digest.OfHash(Bytes(Identity.Digest.HashLength));

    /// <summary>A version; null when none was written.</summary>
    public PromptVersion? OptionalVersion() => Text() is { } text ? PromptVersion.TryParse(text) ?? throw new InvalidDataException("A version is expected.") : null;

    /// <summary>A version.</summary>
    public PromptVersion Version() => OptionalVersion() ?? throw new InvalidDataException("A version is expected.");

    /// <summary>A moment in UTC.</summary>
    public DateTime Time() => new(ReadInt64(), DateTimeKind.Utc);

    /// <summary>A span.</summary>
    public TextSpan Span() => new(Number(), Number());

    /// <summary>A place in lines.</summary>
    public LinePosition Position() => new(Number(), Number());

    /// <summary>So many bytes.</summary>
    public byte[] Bytes(int count) => ReadBytes(count) is { } bytes && bytes.Length == count ? bytes : throw new EndOfStreamException();

    /// <summary>A list, each of whose items is read by <paramref name="read"/>.</summary>
    public ValueList<T> List<T>(Func<T> read)
    {
        int count = Number();
        if (count == 0)
        {
            return ValueList<T>.Empty;
        }

        // Not made for as many as are announced: each of them is read first.
        var items = new List<T>();
        for (int i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return new ValueList<T>(items);
    }
}
