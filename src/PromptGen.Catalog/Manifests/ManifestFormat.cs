using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Manifests;

/// <summary>The keys of <c>manifest.yaml</c>, level by level, in the order in which they are written.</summary>
public static class ManifestFormat
{
    /// <summary>The top level.</summary>
    public static KeyTable Top { get; } = new(
        "a manifest",
        new KeyRule("description"),
        new KeyRule("owners"),
        new KeyRule("depends_on"),
        new KeyRule("versions"));

    /// <summary>One released version.</summary>
    public static KeyTable Version { get; } = new(
        "a version",
        new KeyRule("version", IsRequired: true),
        new KeyRule("digest", IsRequired: true),
        new KeyRule("author", IsRequired: true),
        new KeyRule("time", IsRequired: true),
        new KeyRule("reason", IsRequired: true),
        new KeyRule("status", Choices: new ValueList<string>(["active", "deprecated", "retired"])),
        new KeyRule("tested"));
}
