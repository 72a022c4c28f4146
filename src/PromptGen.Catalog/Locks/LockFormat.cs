using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Locks;

/// <summary>The keys of <c>prompts.lock.json</c>, level by level; <c>prompts</c> maps ids to pins.</summary>
public static class LockFormat
{
    /// <summary>The top level.</summary>
    public static KeyTable Top { get; } = new(
        "the lock",
        new KeyRule("schema", IsRequired: true),
        new KeyRule("prompts", IsRequired: true));

    /// <summary>One pin.</summary>
    public static KeyTable Pin { get; } = new(
        "a pin",
        new KeyRule("requested", IsRequired: true),
        new KeyRule("allowPrerelease"),
        new KeyRule("resolved", IsRequired: true),
        new KeyRule("digest", IsRequired: true));
}
