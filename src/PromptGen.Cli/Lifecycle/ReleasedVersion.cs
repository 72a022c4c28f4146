using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Lifecycle;

/// <summary>A version whose record a command is about to change.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Record">The version's record.</param>
internal sealed record ReleasedVersion(PromptId Id, Manifest Manifest, ManifestVersion Record)
{
    /// <summary>Finds it; null, with the reason, when it is not there or its manifest cannot be written anew without loss.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="catalogue">What is in it.</param>
    /// <param name="wanted">What the command line names.</param>
    /// <param name="findings">Takes what is wrong with the manifest.</param>
    /// <param name="problem">Why there is none.</param>
    public static ReleasedVersion? Find(string root, PromptCatalogue catalogue, VersionArgument wanted, List<CatalogueDiagnostic> findings, out string? problem)
    {
        problem = null;
        CataloguePrompt? prompt = catalogue.Find(wanted.Id);
        string path = Input.CataloguePlace.Of(root, wanted.Id, FileRole.Manifest);

        // A manifest is read as far as it can be; written back it would lose the rest.
        findings.AddRange(catalogue.Diagnostics.Where(d => d.Path == path && d.Diagnostic.Severity == DiagnosticSeverity.Error && d.Diagnostic.Code != CatalogueCodes.UnknownPrompt));
        if (findings.Count > 0)
        {
            problem = $"'{path}' is not changed before its errors are mended";
        }
        else if (prompt is null)
        {
            problem = $"there is no prompt '{wanted.Id}' in '{root}'{NearestName.Hint(wanted.Id.Value, catalogue.Prompts.Select(p => p.Id.Value))}";
        }
        else if (prompt.Manifest is not { Manifest.Versions.Count: > 0 } file)
        {
            problem = $"'{wanted.Id}' has no released version; release one with 'promptgen release {wanted.Id}'";
        }
        else if (file.Manifest.Find(wanted.Version) is { } record)
        {
            return new ReleasedVersion(wanted.Id, file.Manifest, record);
        }
        else
        {
            problem = $"'{wanted.Id}' has no version {wanted.Version}; it has {string.Join(", ", file.Manifest.Versions.Select(v => v.Version))}";
        }

        return null;
    }
}
