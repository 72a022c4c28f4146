using System;
using System.Collections.Generic;
using System.Text.Json;

namespace PromptGen.Channels.Trust.Json;

/// <summary>
/// Reads a file of JSON into values: strict JSON in UTF-8, no name twice in an object, whole numbers only. What two readers could
/// understand in two ways is refused, since a signature would then say two things.
/// </summary>
internal static class JsonTree
{
    /// <summary>Reads a file.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="mostDepth">How deep objects and arrays may lie in each other.</param>
    /// <param name="only">What of it is wanted; null for everything. The rest has to be JSON too, and nothing is made of it.</param>
    /// <exception cref="MalformedJsonException">It is not strict JSON, or too deep.</exception>
    public static JsonValue Read(ReadOnlySpan<byte> utf8, int mostDepth, JsonSelection? only = null)
    {
        // One deeper than allowed, so that depth is this reader's to refuse and the message says so.
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = mostDepth + 1 });
        try
        {
            reader.Read();
            JsonValue value = Value(ref reader, mostDepth, only);

            // Throws when something follows.
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            throw new MalformedJsonException("", Offset(utf8, exception), "the file is not JSON");
        }
    }

    private static JsonValue Value(ref Utf8JsonReader reader, int depth, JsonSelection? only)
    {
        int offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.Null => JsonValue.OfNull(offset),
            JsonTokenType.True => JsonValue.Of(offset, flag: true),
            JsonTokenType.False => JsonValue.Of(offset, flag: false),
            JsonTokenType.Number => JsonValue.Of(offset, Whole(ref reader, offset)),
            JsonTokenType.String => JsonValue.Of(offset, Text(ref reader, offset)),
            JsonTokenType.StartArray => JsonValue.Of(offset, Items(ref reader, Deeper(depth, offset))),
            _ => JsonValue.Of(offset, Members(ref reader, Deeper(depth, offset), only)),
        };
    }

    private static int Deeper(int depth, int offset) =>
        depth > 0 ? depth - 1 : throw new MalformedJsonException("", offset, "objects and lists lie too deep in each other");

    private static List<JsonValue> Items(ref Utf8JsonReader reader, int depth)
    {
        List<JsonValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, depth, only: null));
        }

        return items;
    }

    private static Dictionary<string, JsonValue> Members(ref Utf8JsonReader reader, int depth, JsonSelection? only)
    {
        Dictionary<string, JsonValue> members = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int offset = (int)reader.TokenStartIndex;
            if (only is not null && !IsWanted(ref reader, only, offset))
            {
                reader.Skip();
                continue;
            }

            string name = Text(ref reader, offset);
            reader.Read();
            if (!members.TryAdd(name, Value(ref reader, depth, only?.Below(name))))
            {
                throw new MalformedJsonException("", offset, $"the name '{Shown.Short(name)}' stands twice in one object");
            }
        }

        return members;
    }

    private static bool IsWanted(ref Utf8JsonReader reader, JsonSelection only, int offset)
    {
        try
        {
            return only.Has(ref reader);
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode(offset);
        }
    }

    private static long Whole(ref Utf8JsonReader reader, int offset) =>
        reader.TryGetInt64(out long whole)
            ? whole
            : throw new MalformedJsonException("", offset, "a number in signed JSON has to be whole and of at most 64 bits");

    private static string Text(ref Utf8JsonReader reader, int offset)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NotUnicode(offset);
        }
    }

    // Bytes that are not UTF-8, or half of a surrogate pair.
    private static MalformedJsonException NotUnicode(int offset) => new("", offset, "a string is not valid Unicode");

    private static int Offset(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        int offset = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(utf8.Length, offset + (exception.BytePositionInLine ?? 0));
    }
}
