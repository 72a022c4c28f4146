using System;
using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Versions;

/// <summary>How the version of a draft is written: <c>1.2.0-draft+ab12cd34</c>, with the beginning of its digest as build metadata.</summary>
public static class DraftVersion
{
    private const string Mark = "draft";

    /// <summary>Whether a version is a draft's. No release may be called so: <c>draft</c> as first pre-release identifier is kept for drafts.</summary>
    public static bool Is(PromptVersion version) =>
        !(version ?? throw new ArgumentNullException(nameof(version))).IsStable && version.Prerelease[0] == Mark;
}
