using System;

namespace PromptGen.Channels.Following.Sources;

/// <summary>What sources go by.</summary>
/// <param name="RequestTimeout">How long one file may take from the question to its last byte.</param>
/// <param name="PollInterval">How long to wait before trying again what failed.</param>
/// <param name="Time">The clock.</param>
internal sealed record FeedSettings(TimeSpan RequestTimeout, TimeSpan PollInterval, TimeProvider Time);
