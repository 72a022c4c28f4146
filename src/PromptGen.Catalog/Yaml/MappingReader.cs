using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>A mapping read by its table: unknown and missing keys are reported when it is opened.</summary>
internal sealed class MappingReader
{
    private readonly YamlMapping _mapping;
    private readonly KeyTable _table;

    private MappingReader(YamlMapping mapping, KeyTable table, DiagnosticBag diagnostics)
    {
        _mapping = mapping;
        _table = table;
        Diagnostics = diagnostics;
    }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>Where findings about the mapping as a whole stand.</summary>
    public TextSpan Head => _mapping.Head;

    /// <summary>Checks <paramref name="node"/> against <paramref name="table"/>; null when it is no mapping at all.</summary>
    /// <param name="node">What stands in the file.</param>
    /// <param name="table">What may stand there.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <param name="hints">What to do instead, by unknown key; the nearest known key for all others.</param>
    public static MappingReader? Open(YamlNode node, KeyTable table, DiagnosticBag diagnostics, IReadOnlyDictionary<string, string>? hints = null)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"{table.Name} is a mapping of keys to values, not {node.Described}");
            return null;
        }

        foreach (KeyValuePair<YamlScalar, YamlNode> entry in mapping.Entries)
        {
            YamlScalar key = entry.Key;
            if (table.Find(key.Value) is null)
            {
                string? hint = null;
                hints?.TryGetValue(key.Value, out hint);
                hint ??= NearestName.Hint(key.Value, table.Keys.Select(k => k.Name));
                string known = hint.Length > 0 ? "" : $"; it has {string.Join(", ", table.Keys.Select(k => k.Name))}";
                diagnostics.Error(CatalogueCodes.UnknownKey, key.Span, $"{table.Name} has no key {Quoted.Show(key.Value)}{hint}{known}");
            }
        }

        for (int i = 0; i < table.Keys.Count; i++)
        {
            KeyRule rule = table.Keys[i];
            if (rule.IsRequired && mapping.Find(rule.Name) is null)
            {
                diagnostics.Error(CatalogueCodes.MissingKey, mapping.Head, $"{table.Name} needs the key '{rule.Name}'");
            }
        }

        return new MappingReader(mapping, table, diagnostics);
    }

    /// <summary>The value of a key of the table; null when it is not there.</summary>
    public YamlNode? Find(string key) => _mapping.Find(key);

    public string? Text(string key) => Find(key) is { } node ? YamlValues.FilledText(node, key, Diagnostics) : null;

    public string? Choice(string key) => Find(key) is { } node ? YamlValues.Choice(node, _table.Find(key)!, Diagnostics) : null;

    public bool? Bool(string key) => Find(key) is { } node ? YamlValues.Bool(node, key, Diagnostics) : null;

    public long? Int(string key, long least, long most) => Find(key) is { } node ? YamlValues.Int(node, key, least, most, Diagnostics) : null;

    public double? Number(string key, double least, double most) => Find(key) is { } node ? YamlValues.Number(node, key, least, most, Diagnostics) : null;

    public ValueList<string> TextList(string key, int most = 256) =>
        Find(key) is { } node ? YamlValues.TextList(node, key, most, Diagnostics) : ValueList<string>.Empty;
}
