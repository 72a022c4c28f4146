using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Generator.Tests.Support;

/// <summary>
/// A catalogue in memory: paths and texts. Digests are computed here, not by the code under test, from the definition: SHA-256 over the UTF-8 of the text without a leading byte order
/// mark and with LF line breaks.
/// </summary>
internal sealed class TestCatalogue
{
    public const string Root = "/catalogue/prompts";
    public const string LockPath = "/app/prompts.lock.json";
    public const string ReleasedPath = "/app/obj/App.PromptGen.pins.released-000.txt";

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Version, string Record)>> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Files => _files;

    public static string VersionPath(string id, string version = "1.0.0") => $"{Root}/{id}/versions/{version}.prompt";

    public static string ManifestPath(string id) => $"{Root}/{id}/manifest.yaml";

    public static string DraftPath(string id) => $"{Root}/{id}/{id[(id.LastIndexOf('/') + 1)..]}.prompt";

    public static string DigestOf(string text)
    {
        string normal = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal)));
    }

    /// <summary>One line of a closure.</summary>
    public static string Pin(string id, string version, string text) =>
        $"  - {{ id: {id}, version: {version}, digest: \"{DigestOf(text)}\" }}\n";

    /// <summary>Adds a released version and its record.</summary>
    public TestCatalogue Add(string id, string text, string version = "1.0.0", string reason = "First release", string? description = null, string? digest = null, string status = "active")
    {
        _files[VersionPath(id, version)] = text;
        if (!_records.TryGetValue(id, out List<(string Version, string Record)>? records))
        {
            _records.Add(id, records = []);
        }

        _heads[id] = description is null ? "" : "description: " + Quote(description) + "\n";
        records.RemoveAll(r => r.Version == version);
        records.Add((version, $"""
              - version: {version}
                digest: "{digest ?? DigestOf(text)}"
                author: Ana
                time: 2026-09-12T14:03:00Z
                reason: {Quote(reason)}
                status: {status}

            """));
        _files[ManifestPath(id)] = _heads[id] + "versions:\n" + string.Concat(records.Select(r => r.Record));
        return this;
    }

    /// <summary>Adds or replaces a draft.</summary>
    public TestCatalogue Draft(string id, string text) => Set(DraftPath(id), text);

    /// <summary>Adds or replaces a file as it is.</summary>
    public TestCatalogue Set(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    /// <summary>The same catalogue as a build gives it to the compiler: versions and manifests in one file.</summary>
    public TestCatalogue Held()
    {
        var held = new TestCatalogue();
        var released = new StringBuilder("promptgen released texts 1\n");
        foreach ((string path, string text) in _files)
        {
            if (path.Contains("/versions/", StringComparison.Ordinal) || path.EndsWith("/manifest.yaml", StringComparison.Ordinal))
            {
                released.Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(Root).Append("/|").Append(path, Root.Length + 1, path.Length - Root.Length - 1).Append('\n').Append(text).Append('\n');
            }
            else
            {
                held.Set(path, text);
            }
        }

        return held.Set(ReleasedPath, released.ToString());
    }

    public TestCatalogue Remove(string path)
    {
        _files.Remove(path);
        return this;
    }

    /// <summary>Pins prompts: from now on only these are compiled.</summary>
    public TestCatalogue Lock(params (string Id, string Version, string Digest)[] pins)
    {
        IEnumerable<string> entries = pins.Select(p => $$"""    "{{p.Id}}": { "requested": "{{p.Version}}", "resolved": "{{p.Version}}", "digest": "{{p.Digest}}" }""");
        return Set(LockPath, "{\n  \"schema\": 1,\n  \"prompts\": {\n" + string.Join(",\n", entries) + "\n  }\n}\n");
    }

    /// <summary>The same catalogue with other line breaks, as another checkout would have it.</summary>
    public TestCatalogue WithLineBreaks(string lineBreak)
    {
        var copy = new TestCatalogue();
        foreach ((string path, string text) in _files)
        {
            copy.Set(path, text.Replace("\n", lineBreak, StringComparison.Ordinal));
        }

        return copy;
    }

    /// <summary>A YAML and JSON string.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c is '"' or '\\' || c < ' ' || c > '~' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
