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
        new KeyRule("accepts"),
        new KeyRule("versions"));

    /// <summary>One accepted finding.</summary>
    public static KeyTable Accept { get; } = new(
        "an accepted finding",
        new KeyRule("code", IsRequired: true),
        new KeyRule("version"),
        new KeyRule("reason", IsRequired: true));

    /// <summary>One released version.</summary>
    public static KeyTable Version { get; } = new(
        "a version",
        new KeyRule("version", IsRequired: true),
        new KeyRule("digest", IsRequired: true),
        new KeyRule("author", IsRequired: true),
        new KeyRule("time", IsRequired: true),
        new KeyRule("reason", IsRequired: true),
        new KeyRule("status", Choices: new ValueList<string>(["active", "deprecated", "retired"])),
        new KeyRule("status_change"),
        new KeyRule("tested"));

    /// <summary>How a version came to its status.</summary>
    public static KeyTable StatusChange { get; } = new(
        "a status change",
        new KeyRule("author", IsRequired: true),
        new KeyRule("time", IsRequired: true),
        new KeyRule("reason", IsRequired: true));

    /// <summary>One result of a test with a model.</summary>
    public static KeyTable Test { get; } = new(
        "a test result",
        new KeyRule("model", IsRequired: true),
        new KeyRule("time", IsRequired: true),
        new KeyRule("author"),
        new KeyRule("suite"),
        new KeyRule("passed"),
        new KeyRule("total"),
        new KeyRule("notes"),
        new KeyRule("upstream"));

    /// <summary>What one upstream prompt was when a version was tested.</summary>
    public static KeyTable Upstream { get; } = new(
        "an upstream prompt",
        new KeyRule("id", IsRequired: true),
        new KeyRule("version", IsRequired: true),
        new KeyRule("digest", IsRequired: true));
}
