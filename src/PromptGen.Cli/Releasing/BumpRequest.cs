using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Releasing;

/// <summary>Which version a person asks for: the one that the changes demand, a step at least so large, or an exact one.</summary>
/// <param name="AtLeast">The least step; <see cref="VersionBump.None"/> leaves it to the changes.</param>
/// <param name="Exact">The version itself; null when it is derived.</param>
internal sealed record BumpRequest(VersionBump AtLeast, PromptVersion? Exact)
{
    /// <summary>Leaves it to the changes.</summary>
    public static BumpRequest Auto { get; } = new(VersionBump.None, null);

    /// <summary>Reads <c>auto</c>, <c>major</c>, <c>minor</c>, <c>patch</c> or a version without build metadata; null for anything else.</summary>
    public static BumpRequest? TryParse(string text) => text switch
    {
        "auto" => Auto,
        "major" => new(VersionBump.Major, null),
        "minor" => new(VersionBump.Minor, null),
        "patch" => new(VersionBump.Patch, null),
        _ => PromptVersion.TryParse(text) is { Build.Length: 0 } exact ? new(VersionBump.None, exact) : null,
    };
}
