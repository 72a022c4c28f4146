using System.Text.Json;
using PromptGen.Catalog.Manifests;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes who made a revision, when and why, as members of a JSON object; for a draft most are null.</summary>
internal static class RevisionJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, Revision revision)
    {
        ManifestVersion? record = revision.Record;
        json.WriteString("version", revision.Name);
        json.WriteString("digest", revision.Source.Digest.Text);
        json.WriteString("author", record?.Author);
        json.WriteString("time", record is null ? null : RecordJson.Time(record.Time));
        json.WriteString("reason", record?.Reason);
        json.WriteString("status", record is null ? null : RecordJson.Status(record));
    }
}
