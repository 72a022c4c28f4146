using System.Collections.Generic;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Releasing;

/// <summary>A release ready to be written, or why there is none.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Release">What to write; null with a problem.</param>
/// <param name="Problems">Why nothing is released.</param>
internal sealed record ReleaseOutcome(PromptId Id, Release? Release, IReadOnlyList<ReleaseProblem> Problems)
{
    /// <summary>The newest stable release before; null when there was none.</summary>
    public PromptVersion? Previous { get; init; }

    /// <summary>What changed since then; null when there was none, or the draft could not be compared.</summary>
    public BumpDerivation? Derived { get; init; }

    /// <summary>The closure of the release.</summary>
    public ValueList<IncludePin> Includes { get; init; } = ValueList<IncludePin>.Empty;

    /// <summary>Findings that refuse nothing.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Warnings { get; init; } = [];
}
