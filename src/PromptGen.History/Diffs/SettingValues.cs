using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PromptGen.History.Diffs;

/// <summary>Settings as keys and values, spelled as front matter spells them.</summary>
public static class SettingValues
{
    // A list in JSON is one in YAML too.
    private static readonly StringListJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The keys that are set, in the order of the format.</summary>
    public static IReadOnlyList<(string Key, string Value)> Of(PromptSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var values = new List<(string Key, string Value)>();
        Add(values, "temperature", settings.Temperature?.ToString("R", CultureInfo.InvariantCulture));
        Add(values, "top_p", settings.TopP?.ToString("R", CultureInfo.InvariantCulture));
        Add(values, "max_output_tokens", settings.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture));
        Add(values, "stop", settings.Stop.Count == 0 ? null : JsonSerializer.Serialize(settings.Stop, Json.IReadOnlyListString));
        Add(values, "seed", settings.Seed?.ToString(CultureInfo.InvariantCulture));
        Add(values, "response_format", settings.ResponseFormat);
        return values;
    }

    private static void Add(List<(string Key, string Value)> values, string key, string? value)
    {
        if (value is not null)
        {
            values.Add((key, value));
        }
    }
}
