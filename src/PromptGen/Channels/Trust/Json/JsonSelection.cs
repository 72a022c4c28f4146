using System;
using System.Text;
using System.Text.Json;

namespace PromptGen.Channels.Trust.Json;

/// <summary>Which members of an object are wanted. A file that is of use to many has much that one reader never asks for.</summary>
internal sealed class JsonSelection
{
    private readonly byte[][]? _names;
    private readonly string? _place;
    private readonly JsonSelection? _there;

    private JsonSelection(byte[][]? names, string? place, JsonSelection? there)
    {
        _names = names;
        _place = place;
        _there = there;
    }

    /// <summary>Some members, each with everything below it.</summary>
    /// <param name="names">Their names.</param>
    public static JsonSelection Of(params ReadOnlySpan<string> names) => new(Encode(names), null, null);

    /// <summary>One member and nothing beside it.</summary>
    /// <param name="place">Its name.</param>
    /// <param name="there">What is wanted of it.</param>
    public static JsonSelection Only(string place, JsonSelection there) => new(Encode([place]), place, there);

    /// <summary>Every member, but of one of them a part alone.</summary>
    /// <param name="place">Its name.</param>
    /// <param name="there">What is wanted of it.</param>
    public static JsonSelection AllBut(string place, JsonSelection there) => new(null, place, there);

    /// <summary>What is wanted of a member that is wanted; null for everything.</summary>
    public JsonSelection? Below(string name) => name == _place ? _there : null;

    /// <summary>Whether the member is wanted at whose name a reader stands.</summary>
    /// <exception cref="InvalidOperationException">The name is not valid Unicode.</exception>
    public bool Has(ref Utf8JsonReader reader)
    {
        if (_names is null)
        {
            return true;
        }

        foreach (byte[] name in _names)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static byte[][] Encode(ReadOnlySpan<string> names)
    {
        byte[][] encoded = new byte[names.Length][];
        for (int i = 0; i < encoded.Length; i++)
        {
            encoded[i] = Encoding.UTF8.GetBytes(names[i]);
        }

        return encoded;
    }
}
