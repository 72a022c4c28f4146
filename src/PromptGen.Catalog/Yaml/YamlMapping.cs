using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>Keys with values, in the order of the file; every key is a scalar and there once.</summary>
internal sealed class YamlMapping(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries, bool isFlow, TextSpan span) : YamlNode(span)
{
    // A hostile file can have tens of thousands of keys and ask for each of them.
    private readonly Dictionary<string, YamlNode> _byKey = entries.ToDictionary(e => e.Key.Value, e => e.Value, StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries { get; } = entries;

    /// <summary>Whether it is written with braces.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Where findings about the mapping as a whole stand: its first key, or its braces.</summary>
    public TextSpan Head => Entries.Count > 0 ? Entries[0].Key.Span : Span;

    public override string Described => "a mapping";

    public YamlNode? Find(string key) => _byKey.TryGetValue(key, out YamlNode? value) ? value : null;
}
