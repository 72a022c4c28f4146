using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Documents;

/// <summary>The values that metadata holds and other files of ours do not: long numbers, times, hashes, flags that are written out, objects whose names are data.</summary>
internal static class Fields
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>A moment as metadata has it: UTC, to the second.</summary>
    public static JsonValue Of(DateTimeOffset moment) => JsonValue.Of(Show(moment));

    /// <summary>A moment as metadata and messages write it.</summary>
    public static string Show(DateTimeOffset moment) => moment.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>An object whose names are data, in ordinal order.</summary>
    public static JsonValue ObjectOf<T>(IEnumerable<KeyValuePair<string, T>> members, Func<T, JsonValue> write) =>
        JsonValue.ObjectOf([.. members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, (JsonValue?)write(m.Value)))]);

    /// <summary>A whole number from <paramref name="least"/> on.</summary>
    public static long Whole(JsonMembers members, string name, long least) => Whole(members.Get(name), least);

    /// <summary>A whole number from <paramref name="least"/> on.</summary>
    public static long Whole(JsonValue value, long least) =>
        value.Kind == JsonKind.Number && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least
            ? number
            : throw value.Refuse(FormattableString.Invariant($"expected a whole number from {least} on"));

    /// <summary>A moment.</summary>
    public static DateTimeOffset Time(JsonMembers members, string name) =>
        DateTimeOffset.TryParseExact(members.Text(name), TimeFormat, CultureInfo.InvariantCulture, Utc, out DateTimeOffset moment)
            ? moment
            : throw members.Get(name).Refuse("expected a moment such as 2026-09-12T14:03:00Z");

    /// <summary>A SHA-256.</summary>
    public static string Hash(JsonMembers members, string name) => FindHash(members, name) ?? throw members.Get(name).Refuse("expected a hash");

    /// <summary>A SHA-256 that may be missing.</summary>
    public static string? FindHash(JsonMembers members, string name) => members.FindText(name) is not { } text ? null
        : Sha256.IsHex(text) ? text
        : throw members.Get(name).Refuse("expected a SHA-256 of 64 lower-case hexadecimal digits");

    /// <summary>A flag that is always written out.</summary>
    public static bool Bool(JsonMembers members, string name) =>
        members.Get(name) is { Kind: JsonKind.Bool } flag ? flag.Text == "true" : throw members.Get(name).Refuse($"'{name}' is true or false");

    /// <summary>The members of an object whose names are data.</summary>
    /// <exception cref="JsonProblemException">It is no object.</exception>
    public static IReadOnlyList<KeyValuePair<string, JsonValue>> Named(JsonValue value) =>
        value.Kind == JsonKind.Object ? value.Members : throw value.Refuse($"expected an object, found {value.Described}");

    /// <summary>An object whose names are data, to look its members up.</summary>
    public static JsonMembers Open(JsonValue value, string what) => JsonMembers.Open(value, what, [.. value.Members.Select(m => m.Key)]);
}
