using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Scaffolding;

/// <summary>What was written and what was left, as lines or as one JSON object.</summary>
internal static class ScaffoldReport
{
    /// <summary>Writes a line for each file.</summary>
    public static void WriteText(TextWriter output, IEnumerable<ScaffoldStep> steps)
    {
        foreach (ScaffoldStep step in steps)
        {
            output.Write(step + "\n");
        }
    }

    /// <summary>Writes it for scripts.</summary>
    public static void WriteJson(TextWriter output, string root, IReadOnlyList<ScaffoldStep> steps) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("catalogue", root);
        json.WriteStartArray("written");
        foreach (ScaffoldStep step in steps.Where(s => s.Text is not null))
        {
            json.WriteStringValue(step.Path);
        }

        json.WriteEndArray();
        json.WriteStartArray("left");
        foreach (ScaffoldStep step in steps.Where(s => s.Text is null))
        {
            json.WriteStartObject();
            json.WriteString("path", step.Path);
            json.WriteString("reason", step.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
