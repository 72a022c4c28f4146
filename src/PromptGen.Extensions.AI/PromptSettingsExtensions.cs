using System;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PromptGen.Extensions.AI;

/// <summary>Gives a version's settings to a model.</summary>
public static class PromptSettingsExtensions
{
    /// <summary>Options with what the settings say; what they leave out is left to the model and the caller.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="outputSchema">The JSON Schema of the answer; it is needed for the response format <c>json_schema</c> and ignored for others.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <exception cref="ArgumentException">The response format is <c>json_schema</c>, and there is no schema; or it is no JSON.</exception>
    public static ChatOptions ToChatOptions(this PromptSettings settings, string? outputSchema = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ChatOptions
        {
            Temperature = (float?)settings.Temperature,
            TopP = (float?)settings.TopP,
            MaxOutputTokens = settings.MaxOutputTokens,
            StopSequences = settings.Stop.Count == 0 ? null : [.. settings.Stop],
            Seed = settings.Seed,
            ResponseFormat = settings.ResponseFormat switch
            {
                "text" => ChatResponseFormat.Text,
                "json" => ChatResponseFormat.Json,
                "json_schema" => ChatResponseFormat.ForJsonSchema(Schema(outputSchema)),
                _ => null,
            },
        };
    }

    private static JsonElement Schema(string? outputSchema)
    {
        if (outputSchema is null)
        {
            throw new ArgumentException("The version asks for an answer by its schema: pass the OutputSchema of the prompt's class", nameof(outputSchema));
        }

        try
        {
            using JsonDocument schema = JsonDocument.Parse(outputSchema);
            return schema.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The schema of the answer is no JSON: pass the OutputSchema of the prompt's class", nameof(outputSchema), exception);
        }
    }
}
