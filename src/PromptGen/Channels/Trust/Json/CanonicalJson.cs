using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace PromptGen.Channels.Trust.Json;

/// <summary>
/// The canonical form that signatures and key ids cover (TUF 1.0, section 4.1: "canonical JSON" of OLPC): no white space, members sorted
/// by the bytes of their names, and in strings only the quotation mark and the backslash escaped.
/// </summary>
internal static class CanonicalJson
{
    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b));

    /// <summary>The canonical bytes of a value.</summary>
    public static byte[] Bytes(JsonValue value)
    {
        ArrayBufferWriter<byte> output = new();
        Write(value, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonValue value, ArrayBufferWriter<byte> output)
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                output.Write("null"u8);
                break;
            case JsonKind.Flag:
                output.Write(value.Flag ? "true"u8 : "false"u8);
                break;
            case JsonKind.Whole:
                output.Write(Encoding.UTF8.GetBytes(value.Whole.ToString(CultureInfo.InvariantCulture)));
                break;
            case JsonKind.Text:
                WriteText(Encoding.UTF8.GetBytes(value.Text), output);
                break;
            case JsonKind.List:
                WriteList(value.Items, output);
                break;
            default:
                WriteObject(value.Members, output);
                break;
        }
    }

    private static void WriteText(ReadOnlySpan<byte> utf8, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        for (int special = utf8.IndexOfAny((byte)'"', (byte)'\\'); special >= 0; special = utf8.IndexOfAny((byte)'"', (byte)'\\'))
        {
            output.Write(utf8[..special]);
            output.Write("\\"u8);
            output.Write(utf8.Slice(special, 1));
            utf8 = utf8[(special + 1)..];
        }

        output.Write(utf8);
        output.Write("\""u8);
    }

    private static void WriteList(IReadOnlyList<JsonValue> items, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }

            Write(items[i], output);
        }

        output.Write("]"u8);
    }

    private static void WriteObject(IReadOnlyDictionary<string, JsonValue> members, ArrayBufferWriter<byte> output)
    {
        // By bytes, not by UTF-16 units: the two orders differ above U+FFFF.
        byte[][] names = new byte[members.Count][];
        JsonValue[] values = new JsonValue[names.Length];
        int count = 0;
        foreach (KeyValuePair<string, JsonValue> member in members)
        {
            names[count] = Encoding.UTF8.GetBytes(member.Key);
            values[count++] = member.Value;
        }

        Array.Sort(names, values, ByBytes);
        output.Write("{"u8);
        for (int i = 0; i < names.Length; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }

            WriteText(names[i], output);
            output.Write(":"u8);
            Write(values[i], output);
        }

        output.Write("}"u8);
    }
}
