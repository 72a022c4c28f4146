using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Working;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;

namespace PromptGen.Build.Bundling;

/// <summary>Makes a build's bundle of that of its own prompts and of the bundles of the assemblies that it references, and writes it with its digest.</summary>
internal static class BundleWork
{
    /// <summary>Does it.</summary>
    public static WorkReport Do(WorkOrder order)
    {
        BundleRequest request = BundleRequest.Of(order);
        var findings = new List<CatalogueDiagnostic>();
        try
        {
            if (Merge(request, findings) is { } bundle)
            {
                Write(request, bundle.Prompts.Count == 0 ? null : BundleWriter.WriteBytes(bundle));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Unwritten(request, e));
        }

        return new WorkReport([.. findings.Select(ReportedFinding.Of)]);
    }

    /// <summary>Does it where no reference has prompts: the bundle of the project's own is all of it, and need not be read.</summary>
    public static WorkReport TakeOwn(WorkOrder order)
    {
        BundleRequest request = BundleRequest.Of(order);
        try
        {
            Write(request, File.Exists(request.OwnBundlePath) ? File.ReadAllBytes(request.OwnBundlePath) : null);
            return new WorkReport([]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new WorkReport([ReportedFinding.Of(Unwritten(request, e))]);
        }
    }

    /// <summary>Removes a bundle, in whose place there may be nothing, not even a folder.</summary>
    public static void Remove(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static PromptBundle? Merge(BundleRequest request, List<CatalogueDiagnostic> findings)
    {
        PromptBundle? own = ReadOwn(request, findings);
        IReadOnlyList<PromptBundle> referenced = ReferencedBundles.Read(request.References, findings);
        if (own is null || findings.Count > 0)
        {
            return null;
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

        return merged;
    }

    private static PromptBundle? ReadOwn(BundleRequest request, List<CatalogueDiagnostic> findings)
    {
        if (!File.Exists(request.OwnBundlePath))
        {
            return new PromptBundle(request.AssemblyName, [], []);
        }

        ReadResult<BundleFile> read = BundleFiles.Read(request.OwnBundlePath, CatalogueCodes.Unreadable);
        findings.AddRange(read.Diagnostics);
        return read.Value?.Bundle;
    }

    private static void Write(BundleRequest request, byte[]? bundle)
    {
        if (bundle is null)
        {
            Remove(request.BundlePath);
        }
        else
        {
            AtomicFile.WriteIfDifferent(request.BundlePath, bundle);
        }

        AtomicFile.Write(request.DigestPath, bundle is null ? "" : Digest.OfBytes(bundle).Text, mayReplace: true);
    }

    private static CatalogueDiagnostic Unwritten(BundleRequest request, Exception e) =>
        CatalogueDiagnostic.OfFile(request.BundlePath, CatalogueCodes.Unreadable, $"the bundle cannot be written: {e.Message.TrimEnd('.')}");
}
