using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Evaluation;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Writes what an OpenAI-compatible endpoint is asked: the messages, and the settings that the version has.</summary>
internal static class ModelRequest
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of the request, as UTF-8.</summary>
    /// <param name="model">The model.</param>
    /// <param name="contract">The version's contract, which has the settings.</param>
    /// <param name="rendered">The messages; a text is sent as one message of the user.</param>
    public static byte[] Write(string model, PromptContract contract, RenderedCase rendered)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            IEnumerable<PromptMessage> messages = rendered.Text is { } text ? [new PromptMessage(MessageRole.User, text)] : rendered.Messages;
            json.WriteStartArray("messages");
            foreach (PromptMessage message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role", EvaluationCaseReader.RoleName(message.Role));
                json.WriteString("content", message.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteSettings(json, contract);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteSettings(Utf8JsonWriter json, PromptContract contract)
    {
        PromptSettings settings = contract.Settings;
        if (settings.Temperature is { } temperature)
        {
            json.WriteNumber("temperature", temperature);
        }

        if (settings.TopP is { } topP)
        {
            json.WriteNumber("top_p", topP);
        }

        if (settings.MaxOutputTokens is { } tokens)
        {
            json.WriteNumber("max_tokens", tokens);
        }

        if (settings.Stop.Any())
        {
            json.WriteStartArray("stop");
            foreach (string stop in settings.Stop)
            {
                json.WriteStringValue(stop);
            }

            json.WriteEndArray();
        }

        if (settings.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }

        WriteFormat(json, settings.ResponseFormat, contract.OutputSchema);
    }

    private static void WriteFormat(Utf8JsonWriter json, string? format, string? schema)
    {
        if (format is null or "text")
        {
            return;
        }

        json.WriteStartObject("response_format");
        json.WriteString("type", format == "json" ? "json_object" : "json_schema");
        if (format == "json_schema" && schema is not null)
        {
            json.WriteStartObject("json_schema");
            json.WriteString("name", "output");
            json.WritePropertyName("schema");
            json.WriteRawValue(schema);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
