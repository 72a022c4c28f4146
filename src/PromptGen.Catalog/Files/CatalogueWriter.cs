using System;
using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;

namespace PromptGen.Catalog.Files;

/// <summary>Writes what a release or an import makes. Each file is written whole or not at all.</summary>
public static class CatalogueWriter
{
    /// <summary>
    /// Writes a released version, then the manifest that lists it. The manifest is what makes a release: a crash between the
    /// two leaves a file that no manifest names, which everybody passes over with a warning and which the same release,
    /// written again, completes. A manifest never names a missing file.
    /// </summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="release">The version and the manifest.</param>
    /// <param name="files">The disk; null for the real one.</param>
    /// <exception cref="IOException">The version's file exists with another text (a released version never changes), or the disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void WriteRelease(string root, Release release, IFileOperations? files = null)
    {
        if (release is null)
        {
            throw new ArgumentNullException(nameof(release));
        }

        string version = PathOf(root, CataloguePath.Of(release.Id, FileRole.Version, release.Record.Version));
        if (!IsThere(version, release.Record.Digest, files ?? DiskOperations.Instance))
        {
            AtomicFile.Write(version, release.Text, mayReplace: false, files);
        }

        WriteManifest(root, release.Id, release.Manifest, files);
    }

    /// <summary>
    /// Removes versions: of each prompt first the records, then the files. A crash leaves at most files that no manifest
    /// names, never a record without its file, and never a version without what it includes.
    /// </summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="plan">What goes, in the order in which it goes.</param>
    /// <param name="files">The disk; null for the real one.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Prune(string root, PrunePlan plan, IFileOperations? files = null)
    {
        foreach (PruneStep step in (plan ?? throw new ArgumentNullException(nameof(plan))).Steps)
        {
            WriteManifest(root, step.Id, step.Manifest, files);
            foreach (PromptVersion version in step.Removed)
            {
                (files ?? DiskOperations.Instance).Delete(PathOf(root, CataloguePath.Of(step.Id, FileRole.Version, version)));
            }
        }
    }

    /// <summary>Writes a prompt's manifest over the one that is there.</summary>
    public static void WriteManifest(string root, PromptId id, Manifest manifest, IFileOperations? files = null) =>
        AtomicFile.Write(PathOf(root, CataloguePath.Of(id, FileRole.Manifest)), ManifestWriter.Write(manifest), mayReplace: true, files);

    /// <summary>Writes a prompt's draft over the one that is there.</summary>
    public static void WriteDraft(string root, PromptId id, string text, IFileOperations? files = null) =>
        AtomicFile.Write(PathOf(root, CataloguePath.Of(id, FileRole.Draft)), text, mayReplace: true, files);

    private static bool IsThere(string path, Digest digest, IFileOperations files)
    {
        if (!files.Exists(path))
        {
            return false;
        }

        return CatalogueReader.ReadText(path).Value is { } source && Digest.Of(source).Equals(digest)
            ? true
            : throw new IOException($"'{path}' is there with another text, and a released version never changes; remove the file if it was never released, or release another version.");
    }

    private static string PathOf(string root, string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));
}
