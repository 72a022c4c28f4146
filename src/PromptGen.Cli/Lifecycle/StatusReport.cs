using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Lifecycle;

/// <summary>Reports a version's status: as a line, or as one JSON object.</summary>
internal static class StatusReport
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="record">The version's record as it is now.</param>
    /// <param name="isChanged">Whether it was otherwise before.</param>
    /// <param name="warnings">What it means for those who use the version.</param>
    /// <param name="asJson">Whether scripts read it.</param>
    public static void Write(TextWriter output, PromptId id, ManifestVersion record, bool isChanged, IReadOnlyList<string> warnings, bool asJson)
    {
        string status = record.Status.ToString().ToLowerInvariant();
        if (!asJson)
        {
            output.Write($"{id} {record.Version} is {(isChanged ? "now" : "already")} {status}\n");
            return;
        }

        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id.Value);
            json.WriteString("version", record.Version.ToString());
            json.WriteString("status", status);
            json.WriteBoolean("changed", isChanged);
            json.WriteString("author", record.StatusChange?.Author);
            json.WriteString("time", record.StatusChange is { } change ? change.Time.ToString(ManifestReader.TimeFormat, System.Globalization.CultureInfo.InvariantCulture) : null);
            json.WriteString("reason", record.StatusChange?.Reason);
            json.WriteStartArray("warnings");
            foreach (string warning in warnings)
            {
                json.WriteStringValue(warning);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
