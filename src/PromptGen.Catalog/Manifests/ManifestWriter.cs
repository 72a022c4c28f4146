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

        WriteList(yaml, "owners", manifest.Owners);
        WriteList(yaml, "depends_on", manifest.DependsOn.Select(id => id.Value));
        if (manifest.Accepts.Count > 0)
        {
            yaml.Append("accepts:\n");
        }

        foreach (AcceptedFinding accepted in manifest.Accepts)
        {
            var item = new YamlItem(yaml, "  ");
            item.Line("code", accepted.Code);
            item.Line("version", accepted.Version?.ToString());
            item.Text("reason", accepted.Reason);
        }

        yaml.Append(manifest.Versions.Count == 0 ? "versions: []\n" : "versions:\n");
        foreach (ManifestVersion version in manifest.Versions)
        {
            Write(yaml, version);
        }

        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, ManifestVersion version)
    {
        var item = new YamlItem(yaml, "  ");
        item.Line("version", version.Version.ToString());
        item.Line("digest", version.Digest.Text);
        item.Text("author", version.Author);
        item.Line("time", ManifestTime.Write(version.Time));
        item.Text("reason", version.Reason);
        item.Line("status", version.Status.ToString().ToLowerInvariant());
        if (version.StatusChange is { } change)
        {
            yaml.Append("    status_change:\n");
            var lines = new YamlItem(yaml, "      ", isInList: false);
            lines.Text("author", change.Author);
            lines.Line("time", ManifestTime.Write(change.Time));
            lines.Text("reason", change.Reason);
        }

        if (version.Tested.Count > 0)
        {
            yaml.Append("    tested:\n");
        }

        foreach (ModelTest result in version.Tested)
        {
            Write(yaml, result);
        }
    }

    private static void Write(StringBuilder yaml, ModelTest result)
    {
        var item = new YamlItem(yaml, "      ");
        item.Text("model", result.Model);
        item.Line("time", ManifestTime.Write(result.Time));
        item.Text("author", result.Author);
        item.Text("suite", result.Suite);
        item.Line("passed", result.Count?.Passed.ToString(CultureInfo.InvariantCulture));
        item.Line("total", result.Count?.Total.ToString(CultureInfo.InvariantCulture));
        item.Text("notes", result.Notes);
        if (result.Upstream.Count > 0)
        {
            yaml.Append("        upstream:\n");
        }

        foreach (UpstreamState state in result.Upstream)
        {
            yaml.Append("          - { id: ").Append(YamlText.Spell(state.Id.Value)).Append(", version: ").Append(state.Version).Append(", digest: \"").Append(state.Digest).Append("\" }\n");
        }
    }

    private static void WriteList(StringBuilder yaml, string key, IEnumerable<string> items)
    {
        string[] spelled = items.Select(YamlText.Spell).ToArray();
        if (spelled.Length > 0)
        {
            yaml.Append(key).Append(": [").Append(string.Join(", ", spelled)).Append("]\n");
        }
    }

    /// <summary>The lines of one mapping in block form; a key without a value has none.</summary>
    private sealed class YamlItem(StringBuilder yaml, string indent, bool isInList = true)
    {
        private bool _isFirst = true;

        /// <summary>A value that is spelt as it is.</summary>
        public void Line(string key, string? value)
        {
            if (value is not null)
            {
                yaml.Append(indent).Append(!isInList ? "" : _isFirst ? "- " : "  ").Append(key).Append(": ").Append(value).Append('\n');
                _isFirst = false;
            }
        }

        /// <summary>A value that could be mistaken for something else.</summary>
        public void Text(string key, string? value) => Line(key, value is null ? null : YamlText.Spell(value));
    }
}
