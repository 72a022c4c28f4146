using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.OutputSchemas;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Yaml;
using Xunit;

namespace PromptGen.Catalog.Tests.Schemas;

/// <summary>The JSON Schemas that editors use say what the readers do: the same keys, required keys and choices at every level.</summary>
public class SchemaTests
{
    private static readonly Dictionary<string, (string File, string Definition, KeyTable Table)> Levels = new()
    {
        ["front matter"] = ("front-matter.schema.json", "", FrontMatterFormat.Top),
        ["input"] = ("front-matter.schema.json", "input", FrontMatterFormat.Input),
        ["field"] = ("front-matter.schema.json", "field", FrontMatterFormat.Field),
        ["items"] = ("front-matter.schema.json", "items", FrontMatterFormat.Items),
        ["settings"] = ("front-matter.schema.json", "settings", FrontMatterFormat.Settings),
        ["include"] = ("front-matter.schema.json", "include", FrontMatterFormat.Include),
        ["output"] = ("front-matter.schema.json", "schema", OutputSchemaFormat.Schema),
        ["manifest"] = ("manifest.schema.json", "", ManifestFormat.Top),
        ["version"] = ("manifest.schema.json", "version", ManifestFormat.Version),
        ["accept"] = ("manifest.schema.json", "accept", ManifestFormat.Accept),
        ["status change"] = ("manifest.schema.json", "status_change", ManifestFormat.StatusChange),
        ["test"] = ("manifest.schema.json", "test", ManifestFormat.Test),
        ["upstream"] = ("manifest.schema.json", "upstream", ManifestFormat.Upstream),
        ["promptgen.yaml"] = ("promptgen.schema.json", "", SettingsFormat.Top),
        ["retention"] = ("promptgen.schema.json", "retention", SettingsFormat.Retention),
        ["repository"] = ("promptgen.schema.json", "repository", SettingsFormat.Repository),
        ["lock"] = ("prompts.lock.schema.json", "", LockFormat.Top),
        ["pin"] = ("prompts.lock.schema.json", "pin", LockFormat.Pin),
        ["tests"] = ("tests.schema.json", "", TestFileFormat.Top),
        ["case"] = ("tests.schema.json", "case", TestFileFormat.Case),
        ["message"] = ("tests.schema.json", "message", TestFileFormat.Message),
        ["part"] = ("tests.schema.json", "part", TestFileFormat.Part),
        ["judge"] = ("tests.schema.json", "judge", TestFileFormat.Judge),
        ["model"] = ("tests.schema.json", "model", TestFileFormat.Model),
        ["answer"] = ("tests.schema.json", "answer", TestFileFormat.Answer),
    };

    public static TheoryData<string> Names => [.. Levels.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void SchemaAndReaderHaveTheSameKeys(string level)
    {
        (string file, string definition, KeyTable table) = Levels[level];
        using JsonDocument document = Load(file);
        JsonElement schema = definition.Length == 0 ? document.RootElement : document.RootElement.GetProperty("$defs").GetProperty(definition);

        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(table.Keys.Select(k => k.Name).Order(), schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order());
        string[] required = schema.TryGetProperty("required", out JsonElement list) ? Texts(list) : [];
        Assert.Equal(table.Keys.Where(k => k.IsRequired).Select(k => k.Name).Order(), required.Order());
        foreach (KeyRule rule in table.Keys)
        {
            string[]? choices = Choices(document.RootElement, schema.GetProperty("properties").GetProperty(rule.Name));
            if (level is "input" or "field" or "items" && rule.Name == "type")
            {
                Assert.Equal(FrontMatterFormat.TypeNames.SelectMany(n => new[] { n, n + "?" }).Order(), choices!.Order());
            }
            else
            {
                Assert.Equal(rule.Choices?.Order(), choices?.Order());
            }
        }
    }

    // A new table must be compared too: this finds every one that the catalogue has.
    [Fact]
    public void EveryTableIsCompared()
    {
        object?[] tables = typeof(KeyTable).Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p => p.PropertyType == typeof(KeyTable))
            .Select(p => p.GetValue(null))
            .ToArray();

        Assert.Equal(Levels.Count, tables.Length);
        Assert.All(tables, t => Assert.Contains(t, Levels.Values.Select(l => l.Table)));
    }

    [Fact]
    public void EverySchemaFileIsCompared()
    {
        IEnumerable<string?> files = Directory.EnumerateFiles(Repository.Path("docs", "schema")).Select(Path.GetFileName);

        Assert.Equal(Levels.Values.Select(l => l.File).Distinct().Order(), files.Order());
    }

    private static string[]? Choices(JsonElement root, JsonElement property)
    {
        property = Follow(root, property);
        // One type or a list of them: the words stand in the first alternative.
        if (property.TryGetProperty("anyOf", out JsonElement alternatives) && alternatives[1].TryGetProperty("uniqueItems", out _))
        {
            property = Follow(root, alternatives[0]);
        }

        return property.TryGetProperty("enum", out JsonElement choices) ? Texts(choices) : null;
    }

    private static JsonElement Follow(JsonElement root, JsonElement element) =>
        element.TryGetProperty("$ref", out JsonElement reference)
            ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : element;

    private static string[] Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!).ToArray();

    private static JsonDocument Load(string file) => JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schema", file)));
}
