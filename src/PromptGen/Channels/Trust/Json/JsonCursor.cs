using System.Collections.Generic;
using System.Globalization;

namespace PromptGen.Channels.Trust.Json;

/// <summary>A value of JSON with the way to it, which asks for what has to be there and otherwise throws with that way.</summary>
internal sealed class JsonCursor
{
    private readonly JsonPlace? _place;

    /// <summary>Begins at a file's root.</summary>
    public JsonCursor(JsonValue root)
        : this(root, null)
    {
    }

    private JsonCursor(JsonValue value, JsonPlace? place)
    {
        Value = value;
        _place = place;
    }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }

    /// <summary>The way from the file's root: <c>signed.keys['ab12'].keyval</c>; empty for the root.</summary>
    public string Path => _place?.ToString() ?? "";

    /// <summary>A member that has to be there.</summary>
    /// <exception cref="MalformedJsonException">This is no object or has no such member.</exception>
    public JsonCursor Required(string name) =>
        Optional(name) ?? throw Wrong($"'{name}' is missing");

    /// <summary>A member that may be missing.</summary>
    /// <exception cref="MalformedJsonException">This is no object.</exception>
    public JsonCursor? Optional(string name)
    {
        Expect(JsonKind.Object);
        return Value.Members.TryGetValue(name, out JsonValue? member)
            ? new JsonCursor(member, JsonPlace.Member(_place, name))
            : null;
    }

    /// <summary>All members, for an object whose names are data.</summary>
    /// <param name="most">How many there may be.</param>
    /// <exception cref="MalformedJsonException">This is no object or has too many members.</exception>
    public IEnumerable<KeyValuePair<string, JsonCursor>> Members(int most)
    {
        Expect(JsonKind.Object);
        Limit(Value.Members.Count, most, "members");
        return Named();
    }

    /// <summary>All items of a list.</summary>
    /// <param name="most">How many there may be.</param>
    /// <exception cref="MalformedJsonException">This is no list or has too many items.</exception>
    public IEnumerable<JsonCursor> Items(int most)
    {
        Expect(JsonKind.List);
        Limit(Value.Items.Count, most, "items");
        return Numbered();
    }

    /// <summary>The string.</summary>
    /// <param name="most">How many characters it may have.</param>
    /// <exception cref="MalformedJsonException">This is no string, or too long.</exception>
    public string Text(int most)
    {
        Expect(JsonKind.Text);
        Limit(Value.Text.Length, most, "characters");
        return Value.Text;
    }

    /// <summary>The number.</summary>
    /// <param name="least">The least that it may be.</param>
    /// <exception cref="MalformedJsonException">This is no whole number, or too small.</exception>
    public long Whole(long least)
    {
        Expect(JsonKind.Whole);
        return Value.Whole >= least
            ? Value.Whole
            : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"has to be {least} or more, not {Value.Whole}"));
    }

    /// <summary>The flag.</summary>
    /// <exception cref="MalformedJsonException">This is neither <c>true</c> nor <c>false</c>.</exception>
    public bool Flag()
    {
        Expect(JsonKind.Flag);
        return Value.Flag;
    }

    /// <summary>Checks what the value is.</summary>
    /// <exception cref="MalformedJsonException">It is something else.</exception>
    public void Expect(JsonKind kind)
    {
        if (Value.Kind != kind)
        {
            throw Wrong($"has to be {Name(kind)}, not {Name(Value.Kind)}");
        }
    }

    /// <summary>What is thrown when this value is wrong.</summary>
    public MalformedJsonException Wrong(string message) => new(Path, Value.Offset, message);

    private static string Name(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Flag => "true or false",
        JsonKind.Whole => "a whole number",
        JsonKind.Text => "a string",
        JsonKind.List => "a list",
        _ => "an object",
    };

    private void Limit(int count, int most, string what)
    {
        if (count > most)
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"has {count} {what}; at most {most} are taken"));
        }
    }

    private IEnumerable<KeyValuePair<string, JsonCursor>> Named()
    {
        foreach (KeyValuePair<string, JsonValue> member in Value.Members)
        {
            yield return new(member.Key, new JsonCursor(member.Value, JsonPlace.Named(_place, member.Key)));
        }
    }

    private IEnumerable<JsonCursor> Numbered()
    {
        for (int i = 0; i < Value.Items.Count; i++)
        {
            yield return new JsonCursor(Value.Items[i], JsonPlace.Item(_place, i));
        }
    }
}
