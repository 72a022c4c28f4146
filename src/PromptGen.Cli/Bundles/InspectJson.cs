using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Bundles;

/// <summary>Writes what a bundle holds as one JSON object.</summary>
internal static class InspectJson
{
    /// <summary>Writes everything.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="shipped">The bundle.</param>
    /// <param name="prompts">The prompts that are asked for.</param>
    /// <param name="withTexts">Whether their texts are wanted.</param>
    /// <param name="findings">What does not fit.</param>
    public static void Write(TextWriter output, ShippedBundle shipped, IReadOnlyList<BundledPrompt> prompts, bool withTexts, IReadOnlyList<CatalogueDiagnostic> findings) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("path", shipped.Path);
        json.WriteString("checkedAgainst", shipped.Assembly);
        json.WriteString("assembly", shipped.File?.Bundle.Assembly);
        json.WriteString("digest", shipped.File?.Digest.Text);
        json.WriteStartArray("prompts");
        foreach (BundledPrompt prompt in prompts)
        {
            json.WriteStartObject();
            WriteMembers(json, prompt);
            WriteIncludes(json, prompt, withTexts ? shipped.File!.Bundle : null);
            if (withTexts)
            {
                json.WriteString("text", shipped.File!.Bundle.FindText(prompt.Source));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFindings("findings", findings);
        json.WriteEndObject();
    });

    /// <summary>Writes what a prompt is, without its closure and text, as members.</summary>
    public static void WriteMembers(Utf8JsonWriter json, BundledPrompt prompt)
    {
        json.WriteString("assembly", prompt.Assembly);
        json.WriteString("id", prompt.Id.Value);
        json.WriteString("version", prompt.Version.ToString());
        json.WriteBoolean("draft", prompt.IsDraft);
        json.WriteString("kind", prompt.Contract.Kind.ToString().ToLowerInvariant());
        json.WriteString("digest", prompt.Digest.Text);
        json.WriteString("artefact", prompt.Artefact.Text);
        json.WriteString("requested", prompt.Requested);
        json.WriteString("author", prompt.Release?.Author);
        json.WriteString("time", prompt.Release is { } release ? RecordJson.Time(release.Time) : null);
        json.WriteString("reason", prompt.Release?.Reason);
        json.WriteStartArray("tested");
        foreach (BundledTest test in prompt.Tested)
        {
            json.WriteStartObject();
            json.WriteString("model", test.Model);
            json.WriteString("time", RecordJson.Time(test.Time));
            json.WriteBoolean("passed", test.IsPassed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIncludes(Utf8JsonWriter json, BundledPrompt prompt, PromptBundle? texts)
    {
        json.WriteStartArray("includes");
        foreach (IncludePin include in prompt.Includes)
        {
            json.WriteStartObject();
            json.WriteString("id", include.Id.Value);
            json.WriteString("version", include.Version.ToString());
            json.WriteString("digest", include.Digest.Text);
            if (texts is not null)
            {
                json.WriteString("text", texts.FindText(include.Digest));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
