using System;
using System.Globalization;
using System.IO;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Lifecycle;

/// <summary>Reports a recorded test: as lines, or as one JSON object.</summary>
internal static class TestReport
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter output, PromptId id, PromptVersion version, ModelTest test, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("id", id.Value);
                json.WriteString("version", version.ToString());
                json.WriteString("model", test.Model);
                json.WriteString("time", test.Time.ToString(ManifestReader.TimeFormat, CultureInfo.InvariantCulture));
                json.WriteString("author", test.Author);
                json.WriteString("suite", test.Suite);
                if (test.Count is { } cases)
                {
                    json.WriteNumber("passed", cases.Passed);
                    json.WriteNumber("total", cases.Total);
                }

                json.WriteString("notes", test.Notes);
                json.WriteStartArray("upstream");
                foreach (UpstreamState state in test.Upstream)
                {
                    json.WriteStartObject();
                    json.WriteString("id", state.Id.Value);
                    json.WriteString("version", state.Version.ToString());
                    json.WriteString("digest", state.Digest.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        string count = test.Count is { } counted ? FormattableString.Invariant($", {counted.Passed} of {counted.Total} cases passed") : "";
        output.Write($"{id} {version} is tested with {test.Model}{count}\n");
        foreach (UpstreamState state in test.Upstream)
        {
            output.Write($"  fed by {state.Id} {state.Version}\n");
        }
    }
}
