using System;
using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;

namespace PromptGen.Catalog.Files;

/// <summary>Writes what a release or an import makes. Each file is written whole or not at all.</summary>
public static class CatalogueWriter
{
    /// <summary>
    /// Writes a released version, then the manifest that lists it: a crash between the two leaves a file that no manifest
    /// names, which is reported and harmless, never a manifest that names a missing file.
    /// </summary>
    /// <param name="root">The <c>prompts</c> folder.</param>
    /// <param name="release">The version and the manifest.</param>
    /// <exception cref="IOException">The version's file exists already (a released version never changes), or the disk refuses.</exception>
    public static void WriteRelease(string root, Release release)
    {
        if (release is null)
        {
            throw new ArgumentNullException(nameof(release));
        }

        AtomicFile.Write(PathOf(root, CataloguePath.Of(release.Id, FileRole.Version, release.Record.Version)), release.Text, mayReplace: false);
        WriteManifest(root, release.Id, release.Manifest);
    }

    /// <summary>Writes a prompt's manifest over the one that is there.</summary>
    public static void WriteManifest(string root, PromptId id, Manifest manifest) =>
        AtomicFile.Write(PathOf(root, CataloguePath.Of(id, FileRole.Manifest)), ManifestWriter.Write(manifest), mayReplace: true);

    /// <summary>Writes a prompt's draft over the one that is there.</summary>
    public static void WriteDraft(string root, PromptId id, string text) =>
        AtomicFile.Write(PathOf(root, CataloguePath.Of(id, FileRole.Draft)), text, mayReplace: true);

    private static string PathOf(string root, string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));
}
