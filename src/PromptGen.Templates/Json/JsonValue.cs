using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.Templates.Json;

/// <summary>
/// A JSON value: read from a text, with its place there, or made to be written. The library that reads JSON for the platform is no part of netstandard2.0 and may not travel with a
/// source generator, and it passes over keys that are there twice; files of ours are read by this one reader everywhere.
/// </summary>
public sealed class JsonValue
{
    private const int LongestStep = 60;

    private static readonly IReadOnlyList<KeyValuePair<string, JsonValue>> NoMembers = [];
    private static readonly IReadOnlyList<JsonValue> NoItems = [];

    private JsonValue? _parent;
    private string? _name;
    private int _index;

    private JsonValue(JsonKind kind, string text, int offset)
    {
        Kind = kind;
        Text = text;
        Offset = offset;
        Members = NoMembers;
        Items = NoItems;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>A string's characters, a number's digits as written, <c>true</c> or <c>false</c>; empty for everything else.</summary>
    public string Text { get; }

    /// <summary>Where it starts in the text that it was read from, in UTF-16 units; 0 for one that was made.</summary>
    public int Offset { get; }

    /// <summary>An object's members in their order; empty for everything else.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; private init; }

    /// <summary>A list's values; empty for everything else.</summary>
    public IReadOnlyList<JsonValue> Items { get; private init; }

    /// <summary>Its place as a JSON path: <c>$.contract.inputs[2].type</c>.</summary>
    public string Path => _parent is null ? "$" : _parent.Path + (_name is null ? "[" + _index.ToString(CultureInfo.InvariantCulture) + "]" : "." + Show(_name));

    /// <summary>What it is called in messages.</summary>
    public string Described => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => "a string",
        JsonKind.Number => "a number",
        JsonKind.Bool => "true or false",
        _ => "null",
    };

    /// <summary>A string.</summary>
    public static JsonValue Of(string text) => new(JsonKind.Text, text ?? throw new ArgumentNullException(nameof(text)), 0);

    /// <summary>A whole number that a double holds exactly, so that every reader of JSON reads the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond 2^53.</exception>
    public static JsonValue Of(long number) => number is > (1L << 53) or < -(1L << 53)
        ? throw new ArgumentOutOfRangeException(nameof(number), number, "A whole number beyond 2^53 is written as a string.")
        : new JsonValue(JsonKind.Number, number.ToString(CultureInfo.InvariantCulture), 0);

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no infinity and nothing that is no number.</exception>
    public static JsonValue Of(double number) => new(JsonKind.Number, JsonNumber.Write(number), 0);

    /// <summary>true or false.</summary>
    public static JsonValue Of(bool value) => new(JsonKind.Bool, value ? "true" : "false", 0);

    /// <summary>A list.</summary>
    public static JsonValue ListOf(IEnumerable<JsonValue> items) => ListOf(items, 0);

    /// <summary>An object; members without a value are left out.</summary>
    public static JsonValue ObjectOf(params (string Name, JsonValue? Value)[] members) =>
        ObjectOf([.. members.Where(m => m.Value is not null).Select(m => new KeyValuePair<string, JsonValue>(m.Name, m.Value!))], 0);

    /// <summary>What is wrong with this value.</summary>
    /// <param name="message">One sentence without a final period.</param>
    public JsonProblemException Refuse(string message) => new(new JsonProblem(Offset, Path, message));

    internal static JsonValue Scalar(JsonKind kind, string text, int offset) => new(kind, text, offset);

    internal static JsonValue ListOf(IEnumerable<JsonValue> items, int offset)
    {
        var list = new JsonValue(JsonKind.List, "", offset) { Items = [.. items] };
        for (int i = 0; i < list.Items.Count; i++)
        {
            list.Items[i]._parent = list;
            list.Items[i]._index = i;
        }

        return list;
    }

    internal static JsonValue ObjectOf(IReadOnlyList<KeyValuePair<string, JsonValue>> members, int offset)
    {
        var made = new JsonValue(JsonKind.Object, "", offset) { Members = members };
        foreach (KeyValuePair<string, JsonValue> member in members)
        {
            member.Value._parent = made;
            member.Value._name = member.Key;
        }

        return made;
    }

    /// <summary>A key as a message shows it: on one line, and short whatever the text holds.</summary>
    internal static string Show(string key)
    {
        string start = key.Length > LongestStep ? key.Substring(0, LongestStep) + "..." : key;
        return new string([.. start.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
    }
}
