using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Input;

/// <summary>
/// Reads the members of a JSON object strictly: a wrong type, a missing member or one that nobody reads is a problem with its
/// path in the object, such as <c>versions[2].date</c>.
/// </summary>
internal sealed class JsonRecord
{
    private readonly JsonElement _element;
    private readonly string _where;
    private readonly List<string> _problems;

    /// <summary>Begins reading <paramref name="element"/>, an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="where">Its path from the record, empty for the record itself.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="known">The members it may have.</param>
    public JsonRecord(JsonElement element, string where, List<string> problems, params string[] known)
    {
        _element = element;
        _where = where;
        _problems = problems;
        foreach (JsonProperty property in element.EnumerateObject().Where(p => !known.Contains(p.Name)))
        {
            problems.Add($"'{PathOf(property.Name)}' is no member of this record{NearestName.Hint(property.Name, known)}");
        }
    }

    /// <summary>A string that must be there; empty, and reported, when it is not.</summary>
    public string RequiredText(string name)
    {
        if (!_element.TryGetProperty(name, out JsonElement value))
        {
            _problems.Add($"'{PathOf(name)}' is missing");
            return "";
        }

        return TextOf(name, value) ?? "";
    }

    /// <summary>A string that may be missing.</summary>
    public string? OptionalText(string name) => _element.TryGetProperty(name, out JsonElement value) ? TextOf(name, value) : null;

    /// <summary>A member of one JSON type that may be missing; null, and reported, when it is of another.</summary>
    public JsonElement? Optional(string name, JsonValueKind kind)
    {
        if (!_element.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        _problems.Add($"'{PathOf(name)}' is {Name(value.ValueKind)}, not {Name(kind)}");
        return null;
    }

    /// <summary>The elements of an array that must be there and have at least one.</summary>
    public IEnumerable<(JsonElement Element, string Where)> RequiredObjects(string name)
    {
        bool isThere = _element.TryGetProperty(name, out JsonElement array) && array.ValueKind == JsonValueKind.Array && array.GetArrayLength() > 0;
        if (!isThere)
        {
            _problems.Add($"'{PathOf(name)}' must be a list with at least one element");
        }

        return isThere ? Objects(name) : [];
    }

    /// <summary>The objects of an array that is there, each with its path; an element of another type is reported and left out.</summary>
    public IEnumerable<(JsonElement Element, string Where)> Objects(string name)
    {
        int index = 0;
        foreach (JsonElement element in _element.GetProperty(name).EnumerateArray())
        {
            string where = FormattableString.Invariant($"{PathOf(name)}[{index++}]");
            if (element.ValueKind == JsonValueKind.Object)
            {
                yield return (element, where);
            }
            else
            {
                _problems.Add($"'{where}' is {Name(element.ValueKind)}, not an object");
            }
        }
    }

    /// <summary>A JSON type in words.</summary>
    public static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    private string? TextOf(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            _problems.Add($"'{PathOf(name)}' is {Name(value.ValueKind)}, not a string");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud83d without its other half stands for no character.
            _problems.Add($"'{PathOf(name)}' holds half of a surrogate pair");
            return null;
        }
    }

    private string PathOf(string name) => _where.Length == 0 ? name : _where + "." + name;
}
