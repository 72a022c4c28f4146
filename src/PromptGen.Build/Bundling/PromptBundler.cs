using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Resolving;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

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
        Resolution resolution = request.Resolved ?? PromptResolver.Resolve(new SelectionProps(new ValueList<string>(request.CatalogueFolders), request.LockPath, request.UseDrafts, IndexPath: "", LastLockPath: ""));
        findings.AddRange(resolution.Findings);
        return resolution.Selection is { } selection
            ? BundleBuilder.Build(request.AssemblyName, selection.Catalogue, resolution.Pins, request.UseDrafts)
            : new PromptBundle(request.AssemblyName, [], []);
    }
}
