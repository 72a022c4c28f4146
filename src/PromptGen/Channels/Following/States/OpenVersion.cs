using System.Collections.Generic;
using PromptGen.Channels.Selection;

namespace PromptGen.Channels.Following.States;

/// <summary>A version of which it has to be found out whether it may serve.</summary>
/// <param name="version">The version.</param>
internal sealed class OpenVersion(VersionReference version)
{
    /// <summary>The version.</summary>
    public VersionReference Version => version;

    /// <summary>The places of the prompts that it is selected for. Two assemblies may have compiled one prompt.</summary>
    public List<int> Places { get; } = [];

    /// <summary>What became of it for each of <see cref="Places"/>; null while that is open.</summary>
    public IReadOnlyList<VersionVerdict>? Verdicts { get; set; }
}
