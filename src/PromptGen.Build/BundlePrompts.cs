using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Bundling;
using PromptGen.Build.Resolving;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;

namespace PromptGen.Build;

/// <summary>
/// Writes, before an application is compiled, the bundle of the prompts that it and the assemblies it references compile, and the bundle's digest, which becomes an attribute of the assembly.
/// </summary>
/// <remarks>It keeps nothing between two runs and knows no current folder: every path it is given is a full one.</remarks>
public sealed class BundlePrompts : Task
{
    /// <summary>The assembly that is built.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary>The catalogue folders, the project's own before those of packages; none when the project has none.</summary>
    public string[] CatalogueFolders { get; set; } = [];

    /// <summary>The lock, which need not be there.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>Whether drafts may be compiled.</summary>
    public bool UseDrafts { get; set; }

    /// <summary>The referenced assemblies.</summary>
    public string[] References { get; set; } = [];

    /// <summary>The bundle; it is removed when there is no prompt.</summary>
    [Required]
    public string BundleFile { get; set; } = "";

    /// <summary>Takes the bundle's digest, or nothing when there is no prompt. It is written each time, and so says when the task ran last.</summary>
    [Required]
    public string DigestFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Resolution? resolved = ResolutionHandover.Take(BuildEngine, CatalogueFolders.Select(CatalogueRoot.Of), LockFile, UseDrafts);
        BundleOutcome outcome = PromptBundler.Make(new BundleRequest(AssemblyName, CatalogueFolders, LockFile, UseDrafts, resolved, References));
        foreach (CatalogueDiagnostic finding in outcome.Findings)
        {
            FindingLog.Write(Log, finding);
        }

        if (Log.HasLoggedErrors || outcome.Bundle is not { } bundle)
        {
            return false;
        }

        try
        {
            AtomicFile.Write(DigestFile, bundle.Prompts.Count == 0 ? Remove() : Write(bundle), mayReplace: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogErrorFromException(e);
            return false;
        }
    }

    private string Remove()
    {
        File.Delete(BundleFile);
        return "";
    }

    // A file that stays as it is keeps its time, and what depends on it has nothing to do.
    private string Write(PromptBundle bundle)
    {
        byte[] bytes = BundleWriter.WriteBytes(bundle);
        if (!File.Exists(BundleFile) || !File.ReadAllBytes(BundleFile).SequenceEqual(bytes))
        {
            AtomicFile.Write(BundleFile, System.Text.Encoding.UTF8.GetString(bytes), mayReplace: true);
        }

        return Digest.OfBytes(bytes).Text;
    }
}
