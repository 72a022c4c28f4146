using System;
using System.Globalization;
using System.Linq;
using PromptGen.Templates.Json;

namespace PromptGen.Templates.Artefacts;

/// <summary>Settings of the model call as JSON, with the keys of front matter; what is not set is left out.</summary>
public static class SettingsJson
{
    private const int MostStops = 16;
    private const int HighestTemperature = 2;

    /// <summary>Writes settings.</summary>
    public static JsonValue Write(PromptSettings settings) => JsonValue.ObjectOf(
        ("temperature", (settings ?? throw new ArgumentNullException(nameof(settings))).Temperature is { } temperature ? JsonValue.Of(temperature) : null),
        ("top_p", settings.TopP is { } mass ? JsonValue.Of(mass) : null),
        ("max_output_tokens", settings.MaxOutputTokens is { } tokens ? JsonValue.Of(tokens) : null),
        ("stop", settings.Stop.Count == 0 ? null : JsonValue.ListOf(settings.Stop.Select(JsonValue.Of))),

        // A seed has 64 bits, a number of JSON 53.
        ("seed", settings.Seed is { } seed ? JsonValue.Of(seed.ToString(CultureInfo.InvariantCulture)) : null),
        ("response_format", settings.ResponseFormat is { } format ? JsonValue.Of(format) : null));

    /// <summary>Reads settings.</summary>
    /// <param name="value">What <see cref="Write"/> wrote.</param>
    /// <exception cref="JsonProblemException">They are no settings.</exception>
    public static PromptSettings Read(JsonValue value)
    {
        var settings = JsonMembers.Open(value, "settings", "temperature", "top_p", "max_output_tokens", "stop", "seed", "response_format");
        return new PromptSettings
        {
            Temperature = settings.FindNumber("temperature", 0, HighestTemperature),
            TopP = settings.FindNumber("top_p", 0, 1),
            MaxOutputTokens = settings.FindInt("max_output_tokens", 1, int.MaxValue),
            Stop = [.. (settings.FindList("stop", MostStops) ?? []).Select(JsonMembers.TextOf)],
            Seed = ReadSeed(settings),
            ResponseFormat = settings.FindWord("response_format", "text", "json", "json_schema"),
        };
    }

    private static long? ReadSeed(JsonMembers settings)
    {
        if (settings.FindText("seed") is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seed)
            ? seed
            : throw settings.Get("seed").Refuse("'seed' is a whole number of 64 bits in a string");
    }
}
