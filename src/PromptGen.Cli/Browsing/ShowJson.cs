using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;
using PromptGen.History.Diffs;
using PromptGen.History.Revisions;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes all that one revision of a prompt is, as one JSON object.</summary>
internal static class ShowJson
{
    /// <summary>Writes everything.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="manifest">The prompt's manifest.</param>
    /// <param name="draft">How the prompt's draft stands.</param>
    /// <param name="findings">What is wrong with the files.</param>
    public static void Write(TextWriter output, Revision revision, Manifest manifest, DraftState draft, IReadOnlyList<CatalogueDiagnostic> findings) => JsonText.Write(output, json =>
    {
        PromptContract contract = revision.Content.Contract;
        json.WriteStartObject();
        json.WriteString("id", revision.Id.Value);
        if (revision.Record is { } record)
        {
            RecordJson.Write(json, record);
        }
        else
        {
            RevisionJson.Write(json, revision);
        }

        json.WriteString("draft", draft.ToString().ToLowerInvariant());
        json.WriteString("path", revision.Source.Path);
        json.WriteString("description", manifest.Description);
        WriteTexts(json, "owners", manifest.Owners);
        json.WriteString("kind", contract.Kind.ToString().ToLowerInvariant());
        WriteFields(json, "inputs", contract.Inputs);
        json.WriteStartObject("settings");
        foreach ((string key, string value) in SettingValues.Of(contract.Settings))
        {
            // Numbers and lists are spelled as JSON spells them.
            json.WritePropertyName(key);
            if (key == "response_format")
            {
                json.WriteStringValue(value);
            }
            else
            {
                json.WriteRawValue(value);
            }
        }

        json.WriteEndObject();
        json.WritePropertyName("output");
        json.WriteRawValue(contract.OutputSchema ?? "null");
        json.WriteStartArray("includes");
        foreach (IncludePin pin in revision.Content.Includes)
        {
            json.WriteStartObject();
            json.WriteString("id", pin.Id.Value);
            json.WriteString("version", pin.Version.ToString());
            json.WriteString("digest", pin.Digest.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("body", revision.Content.Body);
        json.WriteFindings("findings", findings);
        json.WriteEndObject();
    });

    private static void WriteFields(Utf8JsonWriter json, string name, IReadOnlyList<FieldDeclaration> fields)
    {
        json.WriteStartArray(name);
        foreach (FieldDeclaration field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type.ToString());
            json.WriteBoolean("required", !field.CanBeOmitted);
            json.WriteString("default", field.Default?.Text);
            json.WriteString("trust", field.Trust.ToString().ToLowerInvariant());
            if (field.MaxLength is { } most)
            {
                json.WriteNumber("maxLength", most);
            }
            else
            {
                json.WriteNull("maxLength");
            }

            json.WriteString("description", field.Description);
            WriteFields(json, "fields", InnermostOf(field.Type).Fields);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static PromptType InnermostOf(PromptType type) => type.Element is { } element ? InnermostOf(element) : type;

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
