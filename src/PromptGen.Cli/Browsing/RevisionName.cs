using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Browsing;

/// <summary>What a command line calls a state of a prompt: a version, or the draft.</summary>
/// <param name="Version">The version; null for the draft.</param>
internal sealed record RevisionName(PromptVersion? Version)
{
    /// <summary>Reads <c>1.2.0</c> or <c>draft</c>; null for anything else.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="problem">What is wrong with it; empty when nothing is.</param>
    public static RevisionName? TryParse(string text, out string problem)
    {
        PromptVersion? version = PromptVersion.TryParse(text);
        problem = text == Revision.Draft || version is { Build.Length: 0 } ? ""
            : $"'{text}' is neither a version such as 1.2.0 nor '{Revision.Draft}'{NearestName.Hint(text, [Revision.Draft])}";
        return problem.Length == 0 ? new RevisionName(version) : null;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Version?.ToString() ?? Revision.Draft;
}
