using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromptGen.Cli.Rendering;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Writes what a judge gets to read: which case it is, what was rendered, and what a model answered.</summary>
internal static class JudgeInput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object and a line break, as UTF-8.</summary>
    /// <param name="job">The evaluation.</param>
    /// <param name="answer">The model's answer; null without a model.</param>
    public static byte[] Write(EvaluationJob job, string? answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", job.Subject.Prompt.Id.Value);
            json.WriteString("version", job.Subject.Label);
            json.WriteString("case", job.Case.Name);
            RenderResult.WriteBody(json, job.Rendered);
            if (job.Model is not null)
            {
                json.WriteString("model", job.Model);
                json.WriteString("answer", answer);
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
