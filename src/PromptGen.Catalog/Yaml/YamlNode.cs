using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>A node of a YAML document with its place in the whole file.</summary>
internal abstract class YamlNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>The node in the words of a message: "a list", "text".</summary>
    public abstract string Described { get; }
}
