using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Settings;

/// <summary>The keys of <c>promptgen.yaml</c>, level by level.</summary>
public static class SettingsFormat
{
    /// <summary>The top level.</summary>
    public static KeyTable Top { get; } = new(
        "promptgen.yaml",
        new KeyRule("models"),
        new KeyRule("owners"),
        new KeyRule("retention"),
        new KeyRule("repositories"),
        new KeyRule("reviewers"));

    /// <summary>How long records are kept.</summary>
    public static KeyTable Retention { get; } = new("retention", new KeyRule("days", IsRequired: true));

    /// <summary>One channel repository.</summary>
    public static KeyTable Repository { get; } = new("a repository", new KeyRule("name", IsRequired: true), new KeyRule("url", IsRequired: true));
}
