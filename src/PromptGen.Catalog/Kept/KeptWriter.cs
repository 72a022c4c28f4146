using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Kept;

/// <summary>Writes values of the catalogue for <see cref="KeptReader"/>.</summary>
/// <param name="length">About how many bytes it will be.</param>
internal sealed class KeptWriter(int length = 0) : BinaryWriter(new MemoryStream(length))
{
    /// <summary>Everything written so far.</summary>
    public byte[] ToArray()
    {
        Flush();
        return ((MemoryStream)OutStream).ToArray();
    }

    /// <summary>A number, which takes less room the smaller it is.</summary>
    public void Number(int value) => Write7BitEncodedInt(value);

    /// <summary>A text, or that there is none.</summary>
    public void Text(string? value)
    {
        Write(value is not null);
        if (value is not null)
        {
            Write(value);
        }
    }

    /// <summary>A digest.</summary>
    public void Digest(Digest digest) => Write(digest.ToHash());

    /// <summary>A version.</summary>
    public void Version(PromptVersion? version) => Text(version?.ToString());

    /// <summary>A moment in UTC.</summary>
    public void Time(DateTime time) => Write(time.Ticks);

    /// <summary>A span.</summary>
    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>A place in lines.</summary>
    public void Position(LinePosition position)
    {
        Number(position.Line);
        Number(position.Column);
    }

    /// <summary>A list, each of whose items is written by <paramref name="write"/>.</summary>
    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }
}
