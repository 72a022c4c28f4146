using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Versions;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Moves;

/// <summary>Which versions may enter a channel.</summary>
public static class EntryRule
{
    /// <summary>Why a version may not enter; null when it may.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="settings">What holds for it.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version.</param>
    public static string? Explain(string channel, ChannelSettings settings, string id, PointerVersion version)
    {
        if (PromptVersion.TryParse(version?.Version) is not { } number)
        {
            return $"'{version?.Version}' is no version";
        }

        bool isDraft = DraftVersion.Is(number);
        return isDraft && settings is { MayHoldDrafts: false } ? $"'{id}' {number} is a draft, which enters no channel but one made for drafts; release it"
            : !isDraft && !number.IsStable && settings is { IsProtected: true } ? $"'{id}' {number} is a pre-release, which the protected channel '{channel}' keeps out; release a stable version"
            : version!.Tests == 0 && settings is { IsProtected: true } ? $"'{id}' {number} has no test case that passed, which the protected channel '{channel}' asks for; write one in tests.yaml and publish again"
            : null;
    }

    /// <summary>Refuses a pointer of which a version may not enter.</summary>
    /// <exception cref="RefusedException">One may not.</exception>
    internal static void Check(string folder, string channel, ChannelSettings settings, string id, Pointer? pointer)
    {
        foreach (PointerVersion version in pointer?.Versions ?? [])
        {
            if (Explain(channel, settings, id, version) is { } problem)
            {
                throw new RefusedException(folder, ChannelCodes.VersionRefused, problem);
            }
        }
    }
}
