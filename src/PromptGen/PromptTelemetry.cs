using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PromptGen;

/// <summary>What PromptGen tells about itself: the names of its meter and source of activities, and of what they carry. Values of inputs are not among it.</summary>
public static class PromptTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "PromptGen";

    /// <summary>The counter of renderings; it has all four attributes.</summary>
    public const string RendersName = "promptgen.renders";

    /// <summary>The counter of versions that were quarantined; it has the prompt, the version and the channel.</summary>
    public const string QuarantinesName = "promptgen.quarantines";

    /// <summary>The counter of polls of a channel; it has the environment, the channel and the outcome.</summary>
    public const string RefreshesName = "promptgen.refreshes";

    /// <summary>The counter of versions that may not serve; it has the environment and the channel, as have the gauges.</summary>
    public const string RefusalsName = "promptgen.refusals";

    /// <summary>The gauge of seconds since the state that is served was signed.</summary>
    public const string StateAgeName = "promptgen.state.age";

    /// <summary>The gauge of seconds since a source last said that the state that is served is the current one.</summary>
    public const string ConfirmationAgeName = "promptgen.state.confirmation_age";

    /// <summary>The activity of a poll; it has the environment, the channel and the outcome.</summary>
    public const string RefreshActivity = "promptgen.refresh";

    /// <summary>The attribute with the prompt's id.</summary>
    public const string PromptAttribute = "gen_ai.prompt.name";

    /// <summary>The attribute with the version.</summary>
    public const string VersionAttribute = "gen_ai.prompt.version";

    /// <summary>The attribute with the version's digest; logs have it, counters do not.</summary>
    public const string DigestAttribute = "promptgen.digest";

    /// <summary>The attribute that says where the version came from: <c>baked</c> or <c>channel</c>.</summary>
    public const string SourceAttribute = "promptgen.source";

    /// <summary>The attribute with the channel; it is missing where none selected the version.</summary>
    public const string ChannelAttribute = "promptgen.channel";

    /// <summary>The attribute with the environment of a channel repository.</summary>
    public const string EnvironmentAttribute = "promptgen.environment";

    /// <summary>The attribute that says how a poll went: <c>succeeded</c> or <c>failed</c>.</summary>
    public const string OutcomeAttribute = "promptgen.outcome";

    /// <summary>The meter.</summary>
    internal static Meter Meter { get; } = new(Name);

    /// <summary>The source of activities.</summary>
    internal static ActivitySource Activities { get; } = new(Name);

    /// <summary>How the source attribute says where a version came from.</summary>
    public static string NameOf(PromptSource source) => source == PromptSource.Baked ? "baked" : "channel";
}
