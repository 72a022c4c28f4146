using System.Collections.Generic;

namespace PromptGen.Channels.Trust.Json;

/// <summary>A value of JSON with the place where it stands. It keeps what nobody asks for, so that a signature over it can be checked.</summary>
internal sealed class JsonValue
{
    private static readonly IReadOnlyList<JsonValue> NoItems = [];
    private static readonly IReadOnlyDictionary<string, JsonValue> NoMembers = new Dictionary<string, JsonValue>();

    private JsonValue(JsonKind kind, int offset)
    {
        Kind = kind;
        Offset = offset;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where it begins, in bytes from the start of the file.</summary>
    public int Offset { get; }

    /// <summary>The string; empty for anything else.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The number; 0 for anything else.</summary>
    public long Whole { get; private init; }

    /// <summary>Whether it is <c>true</c>.</summary>
    public bool Flag { get; private init; }

    /// <summary>The items of an array, in order.</summary>
    public IReadOnlyList<JsonValue> Items { get; private init; } = NoItems;

    /// <summary>The members of an object; no name stands twice.</summary>
    public IReadOnlyDictionary<string, JsonValue> Members { get; private init; } = NoMembers;

    /// <summary>A <c>null</c>.</summary>
    public static JsonValue OfNull(int offset) => new(JsonKind.Null, offset);

    /// <summary>A flag.</summary>
    public static JsonValue Of(int offset, bool flag) => new(JsonKind.Flag, offset) { Flag = flag };

    /// <summary>A number.</summary>
    public static JsonValue Of(int offset, long whole) => new(JsonKind.Whole, offset) { Whole = whole };

    /// <summary>A string.</summary>
    public static JsonValue Of(int offset, string text) => new(JsonKind.Text, offset) { Text = text };

    /// <summary>An array.</summary>
    public static JsonValue Of(int offset, IReadOnlyList<JsonValue> items) => new(JsonKind.List, offset) { Items = items };

    /// <summary>An object.</summary>
    public static JsonValue Of(int offset, IReadOnlyDictionary<string, JsonValue> members) => new(JsonKind.Object, offset) { Members = members };
}
