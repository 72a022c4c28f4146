using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>Keys with values, in the order of the file; every key is a scalar and there once.</summary>
internal sealed class YamlMapping(YamlEntries entries, bool isFlow, TextSpan span) : YamlNode(span)
{
    public List<KeyValuePair<YamlScalar, YamlNode>> Entries => entries.Items;

    /// <summary>Whether it is written with braces.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Where findings about the mapping as a whole stand: its first key, or its braces.</summary>
    public TextSpan Head => Entries.Count > 0 ? Entries[0].Key.Span : Span;

    public override string Described => "a mapping";

    public YamlNode? Find(string key) => entries.IndexOf(key) is >= 0 and int position ? Entries[position].Value : null;
}
