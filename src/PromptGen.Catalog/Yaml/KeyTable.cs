using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Catalog.Yaml;

/// <summary>The keys of one kind of mapping. The readers read by these tables, and the JSON Schemas are tested against them.</summary>
public sealed class KeyTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="name">What the mapping is, as messages call it: "front matter", "a version".</param>
    /// <param name="keys">Its keys.</param>
    public KeyTable(string name, params KeyRule[] keys)
    {
        Name = name;
        Keys = keys;
    }

    /// <summary>What the mapping is, as messages call it.</summary>
    public string Name { get; }

    /// <summary>Its keys.</summary>
    public IReadOnlyList<KeyRule> Keys { get; }

    /// <summary>The rule of a key; null when there is no such key.</summary>
    public KeyRule? Find(string key) => Keys.FirstOrDefault(k => k.Name == key);
}
