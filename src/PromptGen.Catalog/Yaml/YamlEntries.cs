using System;
using System.Collections.Generic;

namespace PromptGen.Catalog.Yaml;

/// <summary>
/// Keys with values, each key once. Few keys, as nearly every mapping has, are looked through one by one, which takes no memory; a hostile file can have tens of thousands and ask for each of
/// them, so that many are kept in a table.
/// </summary>
internal sealed class YamlEntries
{
    private const int Few = 12;

    private Dictionary<string, int>? _positions;

    /// <summary>The entries in the order of the file.</summary>
    public List<KeyValuePair<YamlScalar, YamlNode>> Items { get; } = [];

    /// <summary>Adds an entry; false when its key is there already.</summary>
    public bool TryAdd(YamlScalar key, YamlNode value)
    {
        if (IndexOf(key.Value) >= 0)
        {
            return false;
        }

        Items.Add(new KeyValuePair<YamlScalar, YamlNode>(key, value));
        if (_positions is not null)
        {
            _positions.Add(key.Value, Items.Count - 1);
        }
        else if (Items.Count > Few)
        {
            _positions = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < Items.Count; i++)
            {
                _positions.Add(Items[i].Key.Value, i);
            }
        }

        return true;
    }

    /// <summary>The position of a key; -1 when it is not there.</summary>
    public int IndexOf(string key)
    {
        if (_positions is not null)
        {
            return _positions.TryGetValue(key, out int position) ? position : -1;
        }

        for (int i = 0; i < Items.Count; i++)
        {
            if (Items[i].Key.Value == key)
            {
                return i;
            }
        }

        return -1;
    }
}
