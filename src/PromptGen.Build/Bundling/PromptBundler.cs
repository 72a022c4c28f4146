using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Locks;

namespace PromptGen.Build.Bundling;

/// <summary>Makes a build's bundle of what its lock selects and of the bundles of the assemblies that it references. What is pinned was held against the rules before.</summary>
internal static class PromptBundler
{
    /// <summary>Makes the bundle. Nothing is written, and no content of any file makes it throw.</summary>
    public static BundleOutcome Make(BundleRequest request)
    {
        var findings = new List<CatalogueDiagnostic>();
        PromptBundle own = MakeOwn(request, findings);
        IReadOnlyList<PromptBundle> referenced = ReferencedBundles.Read(request.References, findings);
        if (findings.Count > 0)
        {
            return new BundleOutcome(null, findings);
        }

        PromptBundle? merged = BundleMerge.Merge(own, referenced, out BundleDispute? dispute);
        if (dispute is not null)
        {
            string path = request.References.FirstOrDefault(r => Path.GetFileNameWithoutExtension(r) == dispute.Second) ?? dispute.Second;
            findings.Add(CatalogueDiagnostic.OfFile(
                Path.ChangeExtension(path, null) + BundleFormat.Ending,
                CatalogueCodes.BadReferencedBundle,
                $"'{dispute.First}' and '{dispute.Second}' were built with different prompts of '{dispute.Assembly}', which is not referenced here; reference it, or build both against one version of it"));
        }

        return new BundleOutcome(merged, findings);
    }

    private static PromptBundle MakeOwn(BundleRequest request, List<CatalogueDiagnostic> findings)
    {
        if (request.Resolved is { Selection: { } selection } resolved)
        {
            return BundleBuilder.Build(request.AssemblyName, selection.Catalogue, resolved.Pins, request.UseDrafts);
        }

        LockFile? pins = null;
        if (File.Exists(request.LockPath))
        {
            ReadResult<LockFile> read = LockFiles.Read(request.LockPath);
            findings.AddRange(read.Diagnostics);
            pins = read.Value;
        }

        try
        {
            if (request.CatalogueFolders.Count > 0)
            {
                return BundleBuilder.Build(request.AssemblyName, SelectionReader.Read(request.CatalogueFolders, pins, request.UseDrafts).Catalogue, pins, request.UseDrafts);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(CatalogueDiagnostic.OfFile(request.CatalogueFolders[0], CatalogueCodes.Unreadable, $"the catalogue cannot be listed: {e.Message.TrimEnd('.')}"));
        }

        return new PromptBundle(request.AssemblyName, [], []);
    }
}
