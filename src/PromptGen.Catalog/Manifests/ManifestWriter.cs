using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Manifests;

/// <summary>
/// Writes a manifest: always the same text for the same manifest, and text that reads back as that manifest. Comments of a
/// file that is written anew are lost, since a manifest is the tool's record.
/// </summary>
public static class ManifestWriter
{
    /// <summary>The manifest as YAML with LF at each line's end.</summary>
    public static string Write(Manifest manifest)
    {
        var yaml = new StringBuilder();
        if (manifest.Description is not null)
        {
            yaml.Append("description: ").Append(YamlText.Spell(manifest.Description)).Append('\n');
        }

        WriteList(yaml, "", "owners", manifest.Owners);
        WriteList(yaml, "", "depends_on", manifest.DependsOn.Select(id => id.Value));
        yaml.Append(manifest.Versions.Count == 0 ? "versions: []\n" : "versions:\n");
        foreach (ManifestVersion version in manifest.Versions)
        {
            Write(yaml, version);
        }

        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, ManifestVersion version)
    {
        yaml.Append("  - version: ").Append(version.Version).Append('\n');
        Line(yaml, "digest", version.Digest.Text);
        Line(yaml, "author", YamlText.Spell(version.Author));
        Line(yaml, "time", version.Time.ToString(ManifestReader.TimeFormat, CultureInfo.InvariantCulture));
        Line(yaml, "reason", YamlText.Spell(version.Reason));
        Line(yaml, "status", version.Status.ToString().ToLowerInvariant());
        WriteList(yaml, "    ", "tested", version.Tested);
    }

    private static void Line(StringBuilder yaml, string key, string value) => yaml.Append("    ").Append(key).Append(": ").Append(value).Append('\n');

    private static void WriteList(StringBuilder yaml, string indent, string key, IEnumerable<string> items)
    {
        string[] spelled = items.Select(YamlText.Spell).ToArray();
        if (spelled.Length > 0)
        {
            yaml.Append(indent).Append(key).Append(": [").Append(string.Join(", ", spelled)).Append("]\n");
        }
    }
}
