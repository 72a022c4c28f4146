using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Browsing;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Lifecycle;

/// <summary>A version whose record a command is about to change.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Record">The version's record.</param>
internal sealed record ReleasedVersion(PromptId Id, Manifest Manifest, ManifestVersion Record)
{
    /// <summary>Finds it; null when it is not there, or its manifest cannot be written anew without loss.</summary>
    /// <param name="lookup">Finds prompts; takes why there is none.</param>
    /// <param name="path">The manifest's file as findings name it.</param>
    /// <param name="wanted">What the command line names.</param>
    public static ReleasedVersion? Find(PromptLookup lookup, string path, VersionArgument wanted)
    {
        // A manifest is read as far as it can be; written back it would lose the rest.
        CatalogueDiagnostic[] broken = [.. lookup.Catalogue.Diagnostics.Where(d => d.Path == path && d.Diagnostic.Severity == DiagnosticSeverity.Error && d.Diagnostic.Code != CatalogueCodes.UnknownPrompt)];
        lookup.Add(broken);
        if (broken.Length > 0 || lookup.FindAlone(wanted.Id) is not { } prompt)
        {
            return null;
        }

        Manifest manifest = prompt.Manifest?.Manifest ?? Manifest.Empty;
        if (manifest.Find(wanted.Version) is { } record)
        {
            return new ReleasedVersion(wanted.Id, manifest, record);
        }

        if (manifest.Versions.Count == 0)
        {
            lookup.Refuse(prompt, $"'{wanted.Id}' has no released version; release one with 'promptgen release {wanted.Id}'");
        }
        else
        {
            lookup.RefuseUnknown(prompt, new RevisionName(wanted.Version), manifest.Versions.Select(v => v.Version.ToString()));
        }

        return null;
    }
}
