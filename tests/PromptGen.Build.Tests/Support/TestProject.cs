using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Build.Tests.Support;

/// <summary>An application's folder: its project file, a catalogue beside it, its lock and its C#.</summary>
internal sealed class TestProject
{
    private readonly Dictionary<string, List<string>> _records = [];
    private readonly SortedDictionary<string, string> _pins = new(StringComparer.Ordinal);
    private readonly string _name;

    public TestProject(string folder, IEnumerable<(string Name, string Value)> properties)
        : this(folder, "App.csproj", ProjectFile([.. properties]))
    {
    }

    public TestProject(string folder, string name, string text)
    {
        Folder = folder;
        _name = name;
        Write(name, text);
    }

    public string Folder { get; }

    /// <summary>The project file.</summary>
    public string File => this[_name];

    /// <summary>The lock.</summary>
    public string LockFile => this["prompts.lock.json"];

    /// <summary>A file of the application by its relative path.</summary>
    public string this[string path] => Path.Combine([Folder, .. path.Split('/')]);

    public static string ProjectFile(params (string Name, string Value)[] properties) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{string.Concat(properties.Select(p => $"<{p.Name}>{p.Value}</{p.Name}>"))}</PropertyGroup></Project>\n";

    public static string DigestOf(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A usual application: one prompt with two versions that includes a partial, pinned, and C# that uses it.</summary>
    public TestProject Usual()
    {
        const string Style = "---\nkind: partial\n---\nBe kind.\n";
        string Version(string greeting) => $"---\ninputs: {{ name: string }}\nincludes:\n  - {{ id: shared/style, version: 1.0.0, digest: \"{DigestOf(Style)}\" }}\n---\n{greeting} {{{{ name }}}}. {{{{ include 'shared/style' }}}}\n";
        return Release("shared/style", Style)
            .Release("greeting", Version("Hello"))
            .Release("greeting", Version("Hi"), "1.1.0")
            .Write("prompts/greeting/greeting.prompt", "---\ninputs: { name: string }\n---\nHi {{ name }}. {{ include 'shared/style' }}\n")
            .Pin("greeting", "1.1.0")
            .Write("Use.cs", "namespace Acme;\n\npublic static class Use\n{\n    public static string Text() => Prompts.Greeting.Render(\"Ana\");\n}\n");
    }

    /// <summary>Releases a version.</summary>
    public TestProject Release(string id, string text, string version = "1.0.0", string status = "active")
    {
        if (!_records.TryGetValue(id, out List<string>? records))
        {
            _records.Add(id, records = []);
        }

        string time = new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc).AddMinutes(records.Count).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        records.Add($"  - version: {version}\n    digest: {DigestOf(text)}\n    author: ana\n    time: {time}\n    reason: why\n    status: {status}\n");
        return Write($"prompts/{id}/versions/{version}.prompt", text).Write($"prompts/{id}/manifest.yaml", "owners: [team]\nversions:\n" + string.Concat(records));
    }

    /// <summary>Pins a released version, with the digest of its file.</summary>
    public TestProject Pin(string id, string version, string? requested = null, string more = "") =>
        PinAs(id, $"\"requested\": \"{requested ?? version}\", {more}\"resolved\": \"{version}\", \"digest\": \"{DigestOf(System.IO.File.ReadAllText(this[$"prompts/{id}/versions/{version}.prompt"]))}\"");

    /// <summary>Pins what need not be there.</summary>
    public TestProject PinAs(string id, string body)
    {
        _pins[id] = $"    \"{id}\": {{ {body} }}";
        return Write("prompts.lock.json", "{\n  \"schema\": 1,\n  \"prompts\": {\n" + string.Join(",\n", _pins.Values) + "\n  }\n}\n");
    }

    public TestProject Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        System.IO.File.WriteAllText(this[path], text);
        return this;
    }

    /// <summary>Changes a file's text, which has to hold what is replaced.</summary>
    public TestProject Edit(string path, string old, string now)
    {
        string text = System.IO.File.ReadAllText(this[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public TestProject Delete(string path)
    {
        System.IO.File.Delete(this[path]);
        return this;
    }

    /// <summary>Lets the catalogue's folders have changed long ago, all at one time.</summary>
    public TestProject Settle()
    {
        var before = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (string folder in Directory.EnumerateDirectories(this["prompts"], "*", SearchOption.AllDirectories).Append(this["prompts"]))
        {
            Directory.SetLastWriteTimeUtc(folder, before);
        }

        return this;
    }

    /// <summary>Every file under the folder with its content, to see that a build changed none; what a build makes is not among them.</summary>
    public string Everything() => string.Join(
        '\n',
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(this["obj"], StringComparison.Ordinal) && !f.StartsWith(this["bin"], StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => f + "\n" + System.IO.File.ReadAllText(f)));
}
