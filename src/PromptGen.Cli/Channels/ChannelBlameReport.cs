using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PromptGen.Cli.Output;
using PromptGen.Repository.Documents;
using PromptGen.Repository.History;
using PromptGen.Repository.Roles;

namespace PromptGen.Cli.Channels;

/// <summary>Shows which text was live, who put it there, and what proves it.</summary>
/// <param name="prompt">The prompt.</param>
/// <param name="at">The moment.</param>
internal sealed class ChannelBlameReport(string prompt, DateTimeOffset at)
{
    /// <summary>Writes the answers for people.</summary>
    public void WriteText(ResultConsole console, IReadOnlyList<BlameAnswer> answers)
    {
        foreach (BlameAnswer answer in answers)
        {
            console.WriteLine($"{prompt} in '{answer.Channel}' at {Fields.Show(at)}: {Served(answer)}");
            if (answer.Origin is { } origin)
            {
                console.WriteLine(FormattableString.Invariant($"  since {Fields.Show(origin.At)}, state {origin.Seq}, by {origin.Who}: {origin.Reason}"));
            }

            if (answer.Pointer?.Split is not null)
            {
                console.WriteLine($"  split {RepositoryStatusReport.Show(answer.Pointer)}; this is the arm of {(answer.Version is null ? "nobody" : "the key that was given, or of calls without one")}");
            }

            if (answer.Baked is { } baked && answer.Deploy is { } deploy)
            {
                console.WriteLine($"  '{deploy.App}' had baked {baked.Version} (sha256:{baked.Digest}), recorded {Fields.Show(deploy.At)} by {deploy.Who}: {deploy.Reason}");
            }

            console.WriteLine($"  proof: {string.Join(", ", answer.Proof)}");
            console.WriteLine($"  signed by {string.Join(", ", answer.SignedBy)}");
            if (answer.Text is { } text)
            {
                console.WriteLine();
                console.Write(text.EndsWith('\n') ? text : text + "\n");
            }

            foreach (BlamedPartial partial in answer.Includes)
            {
                console.WriteLine();
                console.WriteLine($"includes {partial.Id} {partial.Version}:");
                console.Write(partial.Text.EndsWith('\n') ? partial.Text : partial.Text + "\n");
            }

            console.WriteLine();
        }
    }

    /// <summary>Writes the answers for scripts.</summary>
    public void WriteJson(TextWriter output, IReadOnlyList<BlameAnswer> answers) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("prompt", prompt);
        json.WriteString("at", Fields.Show(at));
        json.WriteStartArray("answers");
        foreach (BlameAnswer answer in answers)
        {
            Write(json, answer);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Served(BlameAnswer answer) =>
        answer.Version is { } version ? $"{version.Version} (sha256:{version.Digest})"
        : answer.Stop is not null ? "stopped, so that what is baked served"
        : answer.Pointer is { IsStopped: true } ? "stopped by the channel, so that what is baked served"
        : answer.Pointer is { } pointer ? $"{pointer.Word} for others, whose baked version is in '{pointer.Baked}', so that what is baked served"
        : "nothing, so that what is baked served";

    private static void Write(Utf8JsonWriter json, BlameAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("channel", answer.Channel);
        json.WriteString("said", answer.Stop is not null ? "stopped" : answer.Pointer?.Word);
        json.WriteString("version", answer.Version?.Version ?? answer.Baked?.Version);
        json.WriteString("digest", answer.Version?.Digest ?? answer.Baked?.Digest);
        json.WriteString("artefact", answer.Version?.Artefact);
        json.WriteString("source", answer.Version is not null ? "channel" : "baked");
        StateNote? origin = answer.Origin;
        json.WriteString("since", origin is null ? null : Fields.Show(origin.At));
        json.WriteString("who", origin?.Who);
        json.WriteString("reason", origin?.Reason);
        json.WriteString("app", answer.Deploy?.App);
        WriteList(json, "proof", answer.Proof);
        WriteList(json, "signed_by", answer.SignedBy);
        json.WriteString("text", answer.Text);
        json.WriteStartArray("includes");
        foreach (BlamedPartial partial in answer.Includes)
        {
            json.WriteStartObject();
            json.WriteString("id", partial.Id);
            json.WriteString("version", partial.Version);
            json.WriteString("text", partial.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
