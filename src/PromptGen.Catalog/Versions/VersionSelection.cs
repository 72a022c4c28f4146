using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Catalog.Versions;

/// <summary>
/// Chooses the version of a prompt that an application compiles: with a lock the one it pins, and nothing for a prompt that
/// is not in it; without a lock the newest stable release.
/// </summary>
public static class VersionSelection
{
    /// <summary>Chooses for one prompt.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="manifest">Its record; null when it has none.</param>
    /// <param name="lockFile">The application's lock; null when it has none.</param>
    public static VersionChoice Choose(PromptId id, Manifest? manifest, LockFile? lockFile) =>
        lockFile is null ? ChooseNewest(id, manifest ?? Manifest.Empty) : lockFile.Find(id) is { } pin ? Choose(pin, manifest) : new VersionChoice(null, null, null);

    /// <summary>Chooses what one pin says, which need not stand in a lock yet.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="manifest">The record of its prompt; null when it has none.</param>
    public static VersionChoice Choose(LockEntry pin, Manifest? manifest) => ChoosePinned(pin ?? throw new ArgumentNullException(nameof(pin)), manifest ?? Manifest.Empty);

    /// <summary>The newest stable release that is active; else the newest that is deprecated; null when all are retired or none is stable.</summary>
    public static ManifestVersion? Newest(Manifest manifest)
    {
        ManifestVersion? newest = null;
        foreach (ManifestVersion candidate in manifest.Versions)
        {
            if (candidate.Version.IsStable && candidate.Status != VersionStatus.Retired && (newest is null || IsBetter(candidate, newest)))
            {
                newest = candidate;
            }
        }

        return newest;
    }

    /// <summary>What a draft goes on from: the newest stable release, else the newest of any kind, retired ones too; null when there is none.</summary>
    public static ManifestVersion? Latest(Manifest manifest)
    {
        ManifestVersion? latest = Newest(manifest);
        if (latest is null)
        {
            foreach (ManifestVersion candidate in manifest.Versions)
            {
                latest = latest is null || candidate.Version > latest.Version ? candidate : latest;
            }
        }

        return latest;
    }

    private static bool IsBetter(ManifestVersion candidate, ManifestVersion current) =>
        candidate.Status == current.Status ? candidate.Version > current.Version : candidate.Status == VersionStatus.Active;

    private static VersionChoice ChooseNewest(PromptId id, Manifest manifest) => Newest(manifest) is { } newest
        ? new VersionChoice(newest, null, null)
        : new VersionChoice(
            null,
            CatalogueCodes.NoStableRelease,
            manifest.Versions.Count == 0
                ? $"'{id}' has no release; run 'promptgen release {id}' to make one of its draft"
                : $"'{id}' has no stable release that is not retired; release one, or pin a version in prompts.lock.json");

    private static VersionChoice ChoosePinned(LockEntry pin, Manifest manifest)
    {
        if (DraftVersion.Is(pin.Resolved))
        {
            return new VersionChoice(null, CatalogueCodes.DraftPin, $"the lock pins the draft {pin.Resolved} of '{pin.Id}', which may change at any time; release it with 'promptgen release {pin.Id}'{Again(pin, manifest)}");
        }

        if (manifest.Find(pin.Resolved) is not { } entry)
        {
            return new VersionChoice(null, CatalogueCodes.UnknownPin, $"the lock pins version {pin.Resolved} of '{pin.Id}', which its manifest does not list; restore the manifest from version control{Again(pin, manifest)}");
        }

        return entry.Digest.Equals(pin.Digest)
            ? new VersionChoice(entry, null, null)
            : new VersionChoice(
                null,
                CatalogueCodes.LockDigestMismatch,
                $"the lock pins '{pin.Id}' {pin.Resolved} with {pin.Digest}, but its manifest says {entry.Digest}; a released version never changes:"
                    + $" restore the manifest and the version's file from version control, or accept the new text with 'promptgen pin {pin.Id}@{pin.Resolved}'");
    }

    private static string Again(LockEntry pin, Manifest manifest) =>
        Newest(manifest) is { } known ? $", or pin the newest release with 'promptgen pin {pin.Id}@{known.Version}'" : $", or remove the pin with 'promptgen unpin {pin.Id}'";
}
