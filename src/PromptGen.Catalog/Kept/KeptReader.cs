using System;
using System.IO;
using System.Text;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Kept;

/// <summary>Reads what <see cref="KeptWriter"/> wrote. There is one for each file, so that it is a place in the content and nothing more.</summary>
/// <param name="content">The whole content.</param>
/// <param name="start">Where to begin.</param>
/// <param name="length">How many bytes there are to read.</param>
/// <exception cref="InvalidDataException">Thrown while reading, when something else is there, or nothing more.</exception>
internal sealed class KeptReader(byte[] content, int start, int length)
{
    private const int LongestNumber = 5;

    private readonly int _end = start + length;

    /// <summary>Where the next value is, in the whole content.</summary>
    public int At { get; private set; } = start;

    /// <summary>Goes on behind some bytes.</summary>
    /// <returns>Where they begin.</returns>
    public int Skip(int count)
    {
        int at = At;
        At = count >= 0 && count <= _end - at ? at + count : throw new InvalidDataException("There is less than was expected.");
        return at;
    }

    /// <summary>Whether.</summary>
    public bool Flag() => content[Skip(1)] != 0;

    /// <summary>A number.</summary>
    public int Number()
    {
        uint number = 0;
        for (int i = 0; i < LongestNumber; i++)
        {
            byte part = content[Skip(1)];
            number |= (uint)(part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                return (int)number;
            }
        }

        throw new InvalidDataException("A number is expected.");
    }

    /// <summary>A text; null when none was written.</summary>
    public string? Text() => Flag() ? Word() : null;

    /// <summary>A text that was written by itself.</summary>
    public string Word()
    {
        int count = Number();
        return Encoding.UTF8.GetString(content, Skip(count), count);
    }

    /// <summary>A prompt.</summary>
    public PromptId Id() => PromptId.TryParse(Word()) ?? throw new InvalidDataException("A prompt is expected.");

    /// <summary>A digest.</summary>
    public Digest Digest() => Identity.Digest.OfHash(Bytes(Identity.Digest.HashLength));

    /// <summary>A version; null when none was written.</summary>
    public PromptVersion? OptionalVersion() => Text() is { } text ? PromptVersion.TryParse(text) ?? throw new InvalidDataException("A version is expected.") : null;

    /// <summary>A version.</summary>
    public PromptVersion Version() => OptionalVersion() ?? throw new InvalidDataException("A version is expected.");

    /// <summary>A moment in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There was never such a moment.</exception>
    public DateTime Time()
    {
        int at = Skip(sizeof(long));
        long ticks = 0;
        for (int i = sizeof(long) - 1; i >= 0; i--)
        {
            ticks = (ticks << 8) | content[at + i];
        }

        return new DateTime(ticks, DateTimeKind.Utc);
    }

    /// <summary>A span.</summary>
    public TextSpan Span() => new(Number(), Number());

    /// <summary>A place in lines.</summary>
    public LinePosition Position() => new(Number(), Number());

    /// <summary>So many bytes.</summary>
    public byte[] Bytes(int count) => content.AsSpan(Skip(count), count).ToArray();

    /// <summary>A list, each of whose items is read by <paramref name="read"/>.</summary>
    public ValueList<T> List<T>(Func<T> read)
    {
        int count = Number();
        if (count == 0)
        {
            return ValueList<T>.Empty;
        }

        // An item has a byte at least.
        var items = new T[count >= 0 && count <= _end - At ? count : throw new InvalidDataException("A list is expected.")];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return new ValueList<T>(items);
    }
}
