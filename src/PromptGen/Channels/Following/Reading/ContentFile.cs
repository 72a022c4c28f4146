using System;
using System.Buffers;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;

namespace PromptGen.Channels.Following.Reading;

/// <summary>Reads what PromptGen itself put into a repository's signed files, strictly: whatever the bytes are, a value comes out or a refusal that names the place.</summary>
internal static class ContentFile
{
    /// <summary>The format that this client reads. A newer one has a higher number.</summary>
    public const int Format = 1;

    /// <summary>The most characters of an id, a version, a channel's name.</summary>
    public const int MostName = 128;

    private const int MostDepth = 32;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads a file.</summary>
    /// <param name="what">The role or target, for the refusal.</param>
    /// <param name="file">The file.</param>
    /// <param name="read">Reads its root; throws <see cref="MalformedJsonException"/>.</param>
    /// <param name="refusal">Why it cannot be read; null when it can.</param>
    /// <param name="only">What of it is wanted; null for everything.</param>
    /// <typeparam name="T">What it holds.</typeparam>
    public static T? Read<T>(string what, ReadOnlyMemory<byte> file, Func<JsonCursor, T> read, out TrustRefusal? refusal, JsonSelection? only = null)
        where T : class
    {
        try
        {
            refusal = null;
            return read(new JsonCursor(JsonTree.Read(file.Span, MostDepth, only)));
        }
        catch (MalformedJsonException exception)
        {
            refusal = Refusals.Of(Shown.Short(what), MetadataError.In(file.Span, TrustRefusalKind.Malformed, exception));
            return null;
        }
    }

    /// <summary>Says that an object is of the format that is read here. Asked before anything else: a newer one may have what would only confuse.</summary>
    /// <exception cref="MalformedJsonException">It is of another format, or of none.</exception>
    public static void ExpectFormat(JsonCursor owner)
    {
        JsonCursor format = owner.Required("format");
        if (format.Whole(least: 1) != Format)
        {
            throw format.Wrong(FormattableString.Invariant($"this is format {format.Value.Whole}, and this PromptGen reads format {Format}; update the PromptGen package"));
        }
    }

    /// <summary>Says that an object has no other members than these, for objects where what is not understood could change what is served.</summary>
    /// <exception cref="MalformedJsonException">It has another member.</exception>
    public static void ExpectOnly(JsonCursor owner, params ReadOnlySpan<string> names)
    {
        owner.Expect(JsonKind.Object);
        foreach (string name in owner.Value.Members.Keys)
        {
            if (!names.Contains(name))
            {
                throw new MalformedJsonException(owner.Path, owner.Value.Members[name].Offset, $"'{Shown.Short(name)}' is not known; if a newer PromptGen wrote it, update the PromptGen package");
            }
        }
    }

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="MalformedJsonException">It is another value.</exception>
    public static int Whole(JsonCursor number, int least, int most) =>
        number.Whole(least) <= most ? (int)number.Value.Whole : throw number.Wrong(FormattableString.Invariant($"has to be {most} or less, not {number.Value.Whole}"));

    /// <summary>A name: some characters, not none.</summary>
    /// <exception cref="MalformedJsonException">It is another value.</exception>
    public static string Name(JsonCursor text) => text.Text(MostName) is { Length: > 0 } name ? name : throw text.Wrong("is empty");

    /// <summary>A SHA-256 in lower-case hexadecimal digits.</summary>
    /// <exception cref="MalformedJsonException">It is another value.</exception>
    public static string Digest(JsonCursor text)
    {
        string digest = text.Text(MostName);
        return digest.Length == 64 && !digest.AsSpan().ContainsAnyExcept(Hexadecimal) ? digest : throw text.Wrong("has to be 64 lower-case hexadecimal digits");
    }
}
