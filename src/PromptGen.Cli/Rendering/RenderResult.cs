using System;
using System.IO;
using System.Text;
using System.Text.Json;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Evaluation;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Rendering;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>Writes what was rendered: a text exactly as it is, messages under their roles, or both as JSON.</summary>
internal static class RenderResult
{
    /// <summary>Writes for people, and for programs that take a text.</summary>
    public static void WriteText(RenderedCase rendered)
    {
        // Through a console's writer a text could get another encoding, or another line end.
        using Stream output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(rendered.Text ?? rendered.ToTranscript()));
    }

    /// <summary>Writes one JSON object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="source">The file that was rendered.</param>
    /// <param name="rendered">What it gave.</param>
    public static void WriteJson(TextWriter output, PromptSource source, RenderedCase rendered) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id.Value);
        json.WriteString("version", source.Version?.ToString() ?? "draft");
        json.WriteString("digest", source.Digest.Text);
        WriteBody(json, rendered);
        json.WriteEndObject();
    });

    /// <summary>Writes the member <c>text</c> or <c>messages</c>.</summary>
    public static void WriteBody(Utf8JsonWriter json, RenderedCase rendered)
    {
        if (rendered.Text is { } text)
        {
            json.WriteString("text", text);
            return;
        }

        json.WriteStartArray("messages");
        foreach (PromptMessage message in rendered.Messages)
        {
            json.WriteStartObject();
            json.WriteString("role", EvaluationCaseReader.RoleName(message.Role));
            json.WriteString("text", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
