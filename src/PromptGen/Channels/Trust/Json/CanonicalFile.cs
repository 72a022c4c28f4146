using System;
using System.Text.Json;
using System.Text.Unicode;

namespace PromptGen.Channels.Trust.Json;

/// <summary>
/// Finds out whether a file of metadata is in the canonical form already, as PromptGen writes it. What signatures cover are then bytes of the
/// file itself, and of what nobody asks for nothing has to be made: a state that a thousand prompts came into lists them all.
/// </summary>
internal static class CanonicalFile
{
    /// <summary>The place of the value of the root's member <c>signed</c>; null when there is none, and when the file is not canonical or no strict JSON.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="mostDepth">How deep objects and arrays may lie in each other.</param>
    public static Range? FindSigned(ReadOnlySpan<byte> utf8, int mostDepth)
    {
        if (!Utf8.IsValid(utf8))
        {
            return null;
        }

        try
        {
            return Find(utf8, mostDepth);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Range? Find(ReadOnlySpan<byte> utf8, int mostDepth)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = Math.Max(mostDepth, 1) });
        Range[] names = new Range[mostDepth + 2];
        int? start = null;
        Range? signed = null;
        JsonTokenType before = JsonTokenType.None;
        int end = 0;
        while (reader.Read())
        {
            // Nothing lies between two tokens but the comma that has to.
            bool isFirst = before is JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName;
            bool isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (reader.TokenStartIndex != end + (isFirst || isEnd ? 0 : 1) || !IsCanonical(utf8, ref reader, names))
            {
                return null;
            }

            before = reader.TokenType;
            end = (int)reader.BytesConsumed;
            if (reader.CurrentDepth == 1 && before == JsonTokenType.PropertyName)
            {
                start = reader.ValueTextEquals("signed"u8) ? end : null;
            }
            else if (reader.CurrentDepth == 1 && start is { } at && before is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                signed = at..end;
            }
        }

        return signed;
    }

    private static bool IsCanonical(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, Range[] names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                names[reader.CurrentDepth + 1] = default;
                return true;
            case JsonTokenType.PropertyName:
                // Sorted by bytes, and none twice; between a name and its colon there may be white space, too.
                Range last = names[reader.CurrentDepth];
                int name = (int)reader.TokenStartIndex;
                names[reader.CurrentDepth] = name..(name + reader.ValueSpan.Length + 1);
                return !reader.ValueIsEscaped
                    && reader.BytesConsumed - name == reader.ValueSpan.Length + 3
                    && (last.End.Value == 0 || utf8[last][1..].SequenceCompareTo(reader.ValueSpan) < 0);
            case JsonTokenType.String:
                return !reader.ValueIsEscaped || HasNeededEscapesAlone(reader.ValueSpan);
            case JsonTokenType.Number:
                return IsWhole(reader.ValueSpan) && reader.TryGetInt64(out _);
            default:
                return true;
        }
    }

    private static bool HasNeededEscapesAlone(ReadOnlySpan<byte> text)
    {
        for (int i = text.IndexOf((byte)'\\'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '\\' && text[++i] is not ((byte)'"' or (byte)'\\'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        foreach (byte digit in number)
        {
            if (digit is (byte)'.' or (byte)'e' or (byte)'E')
            {
                return false;
            }
        }

        return !number.SequenceEqual("-0"u8);
    }
}
