using System;
using System.Globalization;
using System.Text.Json;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes what a manifest says of a version as members of a JSON object.</summary>
internal static class RecordJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, ManifestVersion record)
    {
        json.WriteString("version", record.Version.ToString());
        json.WriteString("digest", record.Digest.Text);
        json.WriteString("author", record.Author);
        json.WriteString("time", Time(record.Time));
        json.WriteString("reason", record.Reason);
        json.WriteString("status", Status(record));
        if (record.StatusChange is { } change)
        {
            json.WriteStartObject("statusChange");
            json.WriteString("author", change.Author);
            json.WriteString("time", Time(change.Time));
            json.WriteString("reason", change.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("statusChange");
        }

        json.WriteStartArray("tested");
        foreach (ModelTest test in record.Tested)
        {
            Write(json, test);
        }

        json.WriteEndArray();
    }

    /// <summary>A time as manifests write it.</summary>
    public static string Time(DateTime time) => time.ToString(ManifestReader.TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A status as manifests write it.</summary>
    public static string Status(ManifestVersion record) => record.Status.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, ModelTest test)
    {
        json.WriteStartObject();
        json.WriteString("model", test.Model);
        json.WriteString("time", Time(test.Time));
        json.WriteBoolean("passed", test.IsPassed);
        json.WriteString("author", test.Author);
        json.WriteString("suite", test.Suite);
        json.WriteString("notes", test.Notes);
        json.WriteEndObject();
    }
}
