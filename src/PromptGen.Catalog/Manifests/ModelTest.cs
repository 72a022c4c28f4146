using System;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>The result of testing a version with a model. What was tested is the version itself, whose text never changes, and what its upstream prompts were.</summary>
/// <param name="Model">The model.</param>
/// <param name="Time">When, in UTC, to the second.</param>
public sealed record ModelTest(string Model, DateTime Time)
{
    /// <summary>The most cases that a suite is recorded with.</summary>
    public const int MostCases = 1_000_000;

    /// <summary>Who recorded it; null when nobody is known.</summary>
    public string? Author { get; init; }

    /// <summary>The file of its cases; null when not said.</summary>
    public string? Suite { get; init; }

    /// <summary>How many of its cases did what is expected; null when they were not counted.</summary>
    public TestCount? Count { get; init; }

    /// <summary>What else is to be known; null when nothing is.</summary>
    public string? Notes { get; init; }

    /// <summary>What the prompts whose output feeds this one were when it was tested, in order of their ids.</summary>
    public ValueList<UpstreamState> Upstream { get; init; } = ValueList<UpstreamState>.Empty;

    /// <summary>Whether no case is known to have failed.</summary>
    public bool IsPassed => Count is null || Count.Passed == Count.Total;
}
