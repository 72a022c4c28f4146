using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>
/// Writes <c>prompts.lock.json</c>: strict JSON (RFC 8259), pins in ordinal order of their ids, two spaces a level, LF. Always
/// the same text for the same pins, so that only what changed shows in a diff, and text that reads back as those pins.
/// </summary>
public static class LockWriter
{
    /// <summary>The lock as JSON in the newest schema, with LF at each line's end.</summary>
    /// <param name="entries">The pins in any order, at most one a prompt.</param>
    /// <exception cref="ArgumentException">Two pins are for one prompt.</exception>
    public static string Write(IEnumerable<LockEntry> entries)
    {
        LockEntry[] sorted = (entries ?? throw new ArgumentNullException(nameof(entries))).OrderBy(e => e.Id.Value, StringComparer.Ordinal).ToArray();
        var json = new StringBuilder();
        json.Append("{\n  \"schema\": ").Append(LockFile.CurrentSchema.ToString(CultureInfo.InvariantCulture)).Append(",\n  \"prompts\": {");
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i].Id.Equals(sorted[i - 1].Id))
            {
                throw new ArgumentException($"'{sorted[i].Id}' is pinned twice.", nameof(entries));
            }

            json.Append(i == 0 ? "\n" : ",\n");
            Append(json, sorted[i]);
        }

        return json.Append(sorted.Length == 0 ? "}\n}\n" : "\n  }\n}\n").ToString();
    }

    private static void Append(StringBuilder json, LockEntry entry)
    {
        json.Append("    ");
        AppendText(json, entry.Id.Value);
        json.Append(": {\n      \"requested\": ");
        AppendText(json, entry.Requested);
        if (entry.AllowPrerelease)
        {
            json.Append(",\n      \"allowPrerelease\": true");
        }

        json.Append(",\n      \"resolved\": ");
        AppendText(json, entry.Resolved.ToString());
        json.Append(",\n      \"digest\": ");
        AppendText(json, entry.Digest.Text);
        json.Append("\n    }");
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (IsPrintable(c))
            {
                json.Append(c);
            }
            else
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        json.Append('"');
    }

    // What a line of text cannot hold as it is, in JSON or in the eyes of an editor: controls, line separators, the byte order mark.
    private static bool IsPrintable(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');
}
