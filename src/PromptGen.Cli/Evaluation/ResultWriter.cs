using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PromptGen.Cli.Evaluation;

/// <summary>Writes results as JSON lines: <c>{"id","output"}</c>, <c>{"id","messages"}</c> or <c>{"id","errors"}</c>.</summary>
internal static class ResultWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the result of a case.</summary>
    public static void Write(Stream output, EvaluationResult result) => WriteLine(output, result.Id, writer =>
    {
        if (!result.IsRendered)
        {
            WriteErrors(writer, result.Errors);
        }
        else if (result.Messages is { } messages)
        {
            WriteMessages(writer, messages);
        }
        else
        {
            writer.WriteString("output", result.Output);
        }
    });

    /// <summary>Writes what is wrong with a line that is no case.</summary>
    public static void Write(Stream output, string? id, IReadOnlyList<EvaluationError> errors) =>
        WriteLine(output, id, writer => WriteErrors(writer, errors));

    private static void WriteLine(Stream output, string? id, System.Action<Utf8JsonWriter> writeRest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writeRest(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        output.Write(buffer.WrittenSpan);
    }

    private static void WriteMessages(Utf8JsonWriter writer, IReadOnlyList<PromptMessage> messages)
    {
        writer.WriteStartArray("messages");
        foreach (PromptMessage message in messages)
        {
            writer.WriteStartObject();
            writer.WriteString("role", EvaluationCaseReader.RoleName(message.Role));
            writer.WriteString("text", message.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<EvaluationError> errors)
    {
        writer.WriteStartArray("errors");
        foreach (EvaluationError error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("code", error.Code);
            writer.WriteNumber("line", error.Line);
            writer.WriteNumber("column", error.Column);
            writer.WriteString("message", error.Message);
            if (error.Partial is not null)
            {
                writer.WriteString("partial", error.Partial);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
