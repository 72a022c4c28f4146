using System;
using System.Collections.Generic;
using PromptGen.Overriding;

namespace PromptGen.Benchmarks.Overriding;

/// <summary>What a client of a channel does to the process that it runs in: calls go by what the channel says, until nothing is followed any more.</summary>
internal sealed class FollowedChannel : IDisposable
{
    /// <summary>Lets calls go by what a channel says.</summary>
    public FollowedChannel(params IReadOnlyList<PromptOverride> said) => PromptRuntime.Shared.Use(OverrideTable.Of(said));

    /// <summary>Lets calls of one prompt go by another template, in a version that a channel selects for everyone.</summary>
    public static FollowedChannel Selecting(PromptDescriptor prompt, string template) => new(OfferedVersion.Of(prompt, "1.1.0", template).ForEveryone());

    public void Dispose() => PromptRuntime.Shared.Reset();
}
