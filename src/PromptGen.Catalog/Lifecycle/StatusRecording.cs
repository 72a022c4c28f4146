using System;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Catalog.Lifecycle;

/// <summary>Gives a version another status.</summary>
public static class StatusRecording
{
    /// <summary>The manifest with the status in it; the same manifest when the version has that status already.</summary>
    /// <param name="manifest">The prompt's manifest.</param>
    /// <param name="version">The version.</param>
    /// <param name="status">Its status from now on.</param>
    /// <param name="change">Who, when and why.</param>
    /// <exception cref="ArgumentException">The manifest does not list the version, or author or reason is blank.</exception>
    public static Manifest Change(Manifest manifest, PromptVersion version, VersionStatus status, StatusChange change)
    {
        if (change is null || string.IsNullOrWhiteSpace(change.Author) || string.IsNullOrWhiteSpace(change.Reason))
        {
            throw new ArgumentException("A change of status has an author and a reason.", nameof(change));
        }

        if ((manifest ?? throw new ArgumentNullException(nameof(manifest))).Find(version) is not { } record)
        {
            throw new ArgumentException("Only a released version has a status.", nameof(version));
        }

        return record.Status == status ? manifest : manifest.With(record with { Status = status, StatusChange = change with { Time = ManifestTime.ToSeconds(change.Time) } });
    }
}
