using PromptGen.Catalog.Identity;
using PromptGen.Cli.Pinning;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Testing;

namespace PromptGen.Cli.Shipping;

/// <summary>How far shipping went. A step that did not come to pass is null.</summary>
/// <param name="Id">The prompt.</param>
internal sealed record ShipOutcome(PromptId Id)
{
    /// <summary>How its tests went.</summary>
    public TestReport? Tests { get; init; }

    /// <summary>What was released, or why nothing was.</summary>
    public ReleaseOutcome? Release { get; init; }

    /// <summary>What became of its pin.</summary>
    public PinReport? Pin { get; init; }

    /// <summary>Why it was not shipped, and what to do, where the steps do not say so themselves; null otherwise.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is tested as far as it has tests, released and pinned.</summary>
    public bool IsShipped => Pin is { IsWritten: true };
}
