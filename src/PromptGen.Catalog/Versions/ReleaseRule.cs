using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Versions;

/// <summary>A released version never changes: each file under <c>versions/</c> is the one its manifest recorded, and each record has its file.</summary>
public static class ReleaseRule
{
    /// <summary>Compares one released file with its record; null when they agree.</summary>
    public static CatalogueDiagnostic? CheckDigest(PromptSource released, ManifestVersion record)
    {
        if (released.Digest.Equals(record.Digest))
        {
            return null;
        }

        string message = $"the released version {record.Version} of '{released.Id}' was edited: its digest is {released.Digest}, the manifest recorded {record.Digest};"
            + $" restore the file with 'git checkout -- versions/{record.Version}.prompt' in the prompt's folder and release the change as a new version with 'promptgen release {released.Id}'";
        return CatalogueDiagnostic.In(released.Path, released.Source, new Diagnostic(CatalogueCodes.DigestMismatch, DiagnosticSeverity.Error, released.Header.Span, message));
    }

    /// <summary>Compares a prompt's records with its released files.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="manifest">Its manifest; null when it has none.</param>
    /// <param name="files">Its files under <c>versions/</c> by version, also those that could not be read.</param>
    /// <param name="released">Those that could be read.</param>
    /// <param name="isSelection">Whether there may be other files, so that a record without one means nothing.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<CatalogueDiagnostic> Check(
        PromptId id,
        ManifestFile? manifest,
        IReadOnlyDictionary<PromptVersion, string> files,
        IReadOnlyDictionary<PromptVersion, PromptSource> released,
        bool isSelection = false)
    {
        for (int i = 0; i < (manifest?.Manifest.Versions.Count ?? 0); i++)
        {
            ManifestVersion record = manifest!.Manifest.Versions[i];
            if (!files.ContainsKey(record.Version))
            {
                if (isSelection)
                {
                    continue;
                }

                string place = CataloguePath.Of(id, FileRole.Version, record.Version);
                string message = $"version {record.Version} has no file '{place}'; restore it from version control";
                yield return CatalogueDiagnostic.At(manifest.Path, manifest.Places.Versions[i].Number, CatalogueCodes.MissingVersionFile, DiagnosticSeverity.Error, message);
            }
            else if (released.TryGetValue(record.Version, out PromptSource? source) && CheckDigest(source, record) is { } edited)
            {
                yield return edited;
            }
        }

        foreach (KeyValuePair<PromptVersion, string> file in files)
        {
            if (manifest?.Manifest.Find(file.Key) is null)
            {
                string message = manifest is null
                    ? $"version {file.Key} of '{id}' is in no manifest, so it is passed over: there is no '{CataloguePath.Of(id, FileRole.Manifest)}'; {Remedy(id)}"
                    : $"version {file.Key} of '{id}' is not in its manifest, so it is passed over; {Remedy(id)}";
                yield return CatalogueDiagnostic.OfFile(file.Value, CatalogueCodes.UnlistedVersionFile, message, DiagnosticSeverity.Warning);
            }
        }
    }

    private static string Remedy(PromptId id) => $"run 'promptgen release {id}' again if it was interrupted, else restore the manifest or remove the file";
}
