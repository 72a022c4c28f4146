using System;
using System.Linq;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Versions;

namespace PromptGen.Cli.Releasing;

/// <summary>Chooses the version of a release: what the changes demand, or what a person asks for if it is not less.</summary>
internal static class VersionRequestRule
{
    /// <summary>Chooses.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="previous">The newest stable release; null for a first one.</param>
    /// <param name="derived">What changed since; null for a first release.</param>
    /// <param name="refusal">Why no version is chosen.</param>
    public static PromptVersion? Choose(BumpRequest request, PromptVersion? previous, BumpDerivation? derived, out string? refusal)
    {
        refusal = null;
        if (request.Exact is { } wanted && DraftVersion.Is(wanted))
        {
            refusal = $"{wanted} is what a draft is called; 'draft' as first pre-release identifier is kept for them: name the release otherwise, such as {PromptVersion.Of(wanted.Major, wanted.Minor, wanted.Patch)}-rc.1";
            return null;
        }

        if (previous is null || derived is null)
        {
            return request.Exact ?? BumpRule.First;
        }

        if (derived.Bump == VersionBump.None)
        {
            refusal = $"the draft is what was released as {previous}; there is nothing to release";
            return null;
        }

        if (BumpRule.Least(previous, derived.Bump) is not { } least)
        {
            refusal = $"no {Name(derived.Bump)} version can follow {previous}: its number would be too large";
            return null;
        }

        if (request.Exact is { } exact)
        {
            if (PromptVersion.Of(exact.Major, exact.Minor, exact.Patch) >= least)
            {
                return exact;
            }

            refusal = Demand(exact.ToString(), previous, least, derived, StepTo(exact, previous));
            return null;
        }

        if (request.AtLeast != VersionBump.None && request.AtLeast < derived.Bump)
        {
            refusal = Demand($"a {Name(request.AtLeast)} version", previous, least, derived, request.AtLeast);
            return null;
        }

        PromptVersion? next = request.AtLeast > derived.Bump ? BumpRule.Least(previous, request.AtLeast) : least;
        refusal = next is null ? $"no {Name(request.AtLeast)} version can follow {previous}: its number would be too large" : null;
        return next;
    }

    // The step from one version to another, as far as it goes: 'None' where it goes back or stays.
    private static VersionBump StepTo(PromptVersion version, PromptVersion previous) =>
        version <= previous ? VersionBump.None
        : version.Major > previous.Major ? VersionBump.Major
        : version.Minor > previous.Minor ? VersionBump.Minor
        : VersionBump.Patch;

    private static string Demand(string asked, PromptVersion previous, PromptVersion least, BumpDerivation derived, VersionBump given)
    {
        var demanding = derived.Changes.Where(c => c.Bump > given).Select(c => $"{Environment.NewLine}  {c}");
        return $"{asked} is too small: what changed since {previous} demands {least} or more{string.Concat(demanding)}";
    }

    private static string Name(VersionBump bump) => bump.ToString().ToLowerInvariant();
}
