using System;
using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Versions;

/// <summary>How the version of a draft is written: <c>1.2.0-draft+ab12cd34</c>, with the beginning of its digest as build metadata.</summary>
public static class DraftVersion
{
    private const string Mark = "draft";

    /// <summary>The version of a draft.</summary>
    /// <param name="basis">The release that it goes on from; null, for 0.0.0, when there is none. Of a pre-release the three numbers count.</param>
    /// <param name="digest">The draft's digest.</param>
    public static PromptVersion Of(PromptVersion? basis, Digest digest)
    {
        PromptVersion numbers = basis is null ? PromptVersion.Of(0, 0, 0) : PromptVersion.Of(basis.Major, basis.Minor, basis.Patch);
        return PromptVersion.TryParse($"{numbers}-{Mark}+{(digest ?? throw new ArgumentNullException(nameof(digest))).Short}")!;
    }

    /// <summary>Whether a version is a draft's. No release may be called so: <c>draft</c> as first pre-release identifier is kept for drafts.</summary>
    public static bool Is(PromptVersion version) =>
        !(version ?? throw new ArgumentNullException(nameof(version))).IsStable && version.Prerelease[0] == Mark;
}
