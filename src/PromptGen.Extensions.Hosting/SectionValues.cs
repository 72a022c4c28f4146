using System;
using System.Collections.Generic;

namespace PromptGen.Extensions.Hosting;

/// <summary>What the section <c>PromptGen</c> may say, with null for what it does not. The names are those of <see cref="PromptGenOptions"/>.</summary>
internal sealed class SectionValues
{
    public bool? IsEnabled { get; set; }

    public string? Channel { get; set; }

    public string? Environment { get; set; }

    public List<string>? Sources { get; set; }

    public bool? UsesEvents { get; set; }

    public bool? IsProduction { get; set; }

    public string? CacheFolder { get; set; }

    public TimeSpan? PollInterval { get; set; }

    public TimeSpan? RequestTimeout { get; set; }

    public TimeSpan? PollTimeout { get; set; }

    public TimeSpan? StartTimeout { get; set; }

    public bool? RequireChannelAtStart { get; set; }

    /// <summary>The names, in the order of the documentation.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(IsEnabled), nameof(Channel), nameof(Environment), nameof(Sources), nameof(UsesEvents), nameof(IsProduction), nameof(CacheFolder),
        nameof(PollInterval), nameof(RequestTimeout), nameof(PollTimeout), nameof(StartTimeout), nameof(RequireChannelAtStart),
    ];

    /// <summary>Sets what is said.</summary>
    public void ApplyTo(PromptGenOptions options)
    {
        options.IsEnabled = IsEnabled ?? options.IsEnabled;
        options.Channel = Channel ?? options.Channel;
        options.Environment = Environment ?? options.Environment;
        foreach (string source in Sources ?? [])
        {
            options.Sources.Add(source);
        }

        options.UsesEvents = UsesEvents ?? options.UsesEvents;
        options.IsProduction = IsProduction ?? options.IsProduction;
        options.CacheFolder = CacheFolder ?? options.CacheFolder;
        options.PollInterval = PollInterval ?? options.PollInterval;
        options.RequestTimeout = RequestTimeout ?? options.RequestTimeout;
        options.PollTimeout = PollTimeout ?? options.PollTimeout;
        options.StartTimeout = StartTimeout ?? options.StartTimeout;
        options.RequireChannelAtStart = RequireChannelAtStart ?? options.RequireChannelAtStart;
    }
}
