using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Bundles;
using PromptGen.Cli.Diffing;
using PromptGen.Cli.Output;
using PromptGen.History.Bundles;

namespace PromptGen.Cli.Bundles;

/// <summary>Writes what a deploy changes as one JSON object.</summary>
internal static class DeployJson
{
    /// <summary>Writes everything.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="context">How many unchanged lines to show around changed ones.</param>
    public static void Write(TextWriter output, BundleDiff diff, int context) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("from", diff.Before.Assembly);
        json.WriteString("to", diff.After.Assembly);
        WritePrompts(json, "added", diff.Added);
        WritePrompts(json, "removed", diff.Removed);
        json.WriteStartArray("changed");
        foreach (BundleChange change in diff.Changed)
        {
            json.WriteStartObject();
            json.WriteString("assembly", change.After.Assembly);
            json.WriteString("fromVersion", change.Before.Version.ToString());
            json.WriteString("toVersion", change.After.Version.ToString());
            DiffJson.WriteMembers(json, change.Diff, context);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFindings("findings", []);
        json.WriteEndObject();
    });

    private static void WritePrompts(Utf8JsonWriter json, string name, IEnumerable<BundledPrompt> prompts)
    {
        json.WriteStartArray(name);
        foreach (BundledPrompt prompt in prompts)
        {
            json.WriteStartObject();
            InspectJson.WriteMembers(json, prompt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
