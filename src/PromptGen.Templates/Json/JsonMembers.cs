using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Templates.Binding;

namespace PromptGen.Templates.Json;

/// <summary>The members of one object of a file of ours, read strictly: an unknown key, a missing one and a value of another kind end the reading.</summary>
public sealed class JsonMembers
{
    private readonly JsonValue _value;
    private readonly string _what;
    private readonly Dictionary<string, JsonValue> _members;

    private JsonMembers(JsonValue value, string what)
    {
        _value = value;
        _what = what;
        _members = value.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
    }

    /// <summary>Opens an object.</summary>
    /// <param name="value">What should be one.</param>
    /// <param name="what">What messages call it: "an artefact", "an input".</param>
    /// <param name="known">The keys that it may have.</param>
    /// <exception cref="JsonProblemException">It is none, or has other keys.</exception>
    public static JsonMembers Open(JsonValue value, string what, params string[] known)
    {
        if ((value ?? throw new ArgumentNullException(nameof(value))).Kind != JsonKind.Object)
        {
            throw value.Refuse(what + " is an object, not " + value.Described);
        }

        foreach (KeyValuePair<string, JsonValue> member in value.Members)
        {
            if (Array.IndexOf(known, member.Key) < 0)
            {
                string? near = Suggestion.Find(member.Key, known);
                throw member.Value.Refuse(what + " has no such key" + (near is null ? "; it has " + string.Join(", ", known) : "; did you mean '" + near + "'?"));
            }
        }

        return new JsonMembers(value, what);
    }

    /// <summary>A member that may be missing.</summary>
    public JsonValue? Find(string name) => _members.TryGetValue(name, out JsonValue? value) ? value : null;

    /// <summary>A member.</summary>
    public JsonValue Get(string name) => Find(name) ?? throw _value.Refuse(_what + " needs the key '" + name + "'");

    /// <summary>A string.</summary>
    public string Text(string name) => TextOf(Get(name));

    /// <summary>A string that may be missing.</summary>
    public string? FindText(string name) => Find(name) is { } value ? TextOf(value) : null;

    /// <summary>One of some words that may be missing.</summary>
    public string? FindWord(string name, params string[] words)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        string word = TextOf(value);
        return Array.IndexOf(words, word) >= 0 ? word : throw value.Refuse("'" + name + "' is one of " + string.Join(", ", words));
    }

    /// <summary>A whole number.</summary>
    public int Int(string name, int least, int most) => IntOf(name, Get(name), least, most);

    /// <summary>A whole number that may be missing.</summary>
    public int? FindInt(string name, int least, int most) => Find(name) is { } value ? IntOf(name, value, least, most) : null;

    /// <summary>A number that may be missing.</summary>
    public double? FindNumber(string name, double least, double most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.Kind == JsonKind.Number && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw value.Refuse(FormattableString.Invariant($"'{name}' is a number from {least} to {most}"));
    }

    /// <summary>Whether a flag is there; one that is not set is left out.</summary>
    public bool Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return false;
        }

        return value.Kind == JsonKind.Bool && value.Text == "true" ? true : throw value.Refuse("'" + name + "' is true or left out");
    }

    /// <summary>A list.</summary>
    /// <param name="name">The key.</param>
    /// <param name="most">The most values that it may have.</param>
    public IReadOnlyList<JsonValue> List(string name, int most) => FindList(name, most) ?? throw _value.Refuse(_what + " needs the key '" + name + "'");

    /// <summary>A list that may be missing.</summary>
    /// <param name="name">The key.</param>
    /// <param name="most">The most values that it may have.</param>
    public IReadOnlyList<JsonValue>? FindList(string name, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonKind.List)
        {
            throw value.Refuse("'" + name + "' is a list, not " + value.Described);
        }

        return value.Items.Count <= most ? value.Items : throw value.Refuse(FormattableString.Invariant($"'{name}' has {value.Items.Count} values; at most {most} are allowed"));
    }

    /// <summary>The string that a value is.</summary>
    public static string TextOf(JsonValue value) => (value ?? throw new ArgumentNullException(nameof(value))).Kind == JsonKind.Text ? value.Text : throw value.Refuse("expected a string, found " + value.Described);

    private static int IntOf(string name, JsonValue value, int least, int most) =>
        value.Kind == JsonKind.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw value.Refuse(FormattableString.Invariant($"'{name}' is a whole number from {least} to {most}"));
}
