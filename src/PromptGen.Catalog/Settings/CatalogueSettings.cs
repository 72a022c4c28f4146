using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Settings;

/// <summary>What <c>promptgen.yaml</c> says for the whole catalogue.</summary>
public sealed record CatalogueSettings
{
    /// <summary>What holds without the file.</summary>
    public static CatalogueSettings Default { get; } = new();

    /// <summary>The models in use: a version not tested with one of them is due for a test.</summary>
    public ValueList<string> Models { get; init; } = ValueList<string>.Empty;

    /// <summary>Who answers for a prompt whose manifest names nobody.</summary>
    public ValueList<string> Owners { get; init; } = ValueList<string>.Empty;

    /// <summary>How many days a version is kept after another took its place or its status changed; null for ever.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>The channel repositories, in the order of the file.</summary>
    public ValueList<ChannelRepository> Repositories { get; init; } = ValueList<ChannelRepository>.Empty;

    /// <summary>Who may approve a release or a channel move.</summary>
    public ValueList<string> Reviewers { get; init; } = ValueList<string>.Empty;
}
