using System.Collections.Generic;

namespace PromptGen.Catalog.Yaml;

/// <summary>The keys of one kind of mapping. The readers read by these tables, and the JSON Schemas are tested against them.</summary>
public sealed class KeyTable
{
    private readonly KeyRule[] _keys;

    /// <summary>Makes a table.</summary>
    /// <param name="name">What the mapping is, as messages call it: "front matter", "a version".</param>
    /// <param name="keys">Its keys.</param>
    public KeyTable(string name, params KeyRule[] keys)
    {
        Name = name;
        _keys = keys;
    }

    /// <summary>What the mapping is, as messages call it.</summary>
    public string Name { get; }

    /// <summary>Its keys.</summary>
    public IReadOnlyList<KeyRule> Keys => _keys;

    /// <summary>The rule of a key; null when there is no such key.</summary>
    public KeyRule? Find(string key)
    {
        foreach (KeyRule rule in _keys)
        {
            if (rule.Name == key)
            {
                return rule;
            }
        }

        return null;
    }
}
