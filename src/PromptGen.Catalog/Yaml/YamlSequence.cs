using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlSequence(IReadOnlyList<YamlNode> items, bool isFlow, TextSpan span) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <summary>Whether it is written with brackets.</summary>
    public bool IsFlow { get; } = isFlow;

    public override string Described => "a list";
}
