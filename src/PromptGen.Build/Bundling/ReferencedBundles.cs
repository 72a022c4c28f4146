using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;

namespace PromptGen.Build.Bundling;

/// <summary>Finds the bundles that lie beside referenced assemblies, and holds each against the assembly that it lies beside.</summary>
internal static class ReferencedBundles
{
    /// <summary>Whether any of the assemblies has a bundle beside it, or was built with one.</summary>
    /// <param name="references">The assemblies as full paths.</param>
    public static bool AreThere(IEnumerable<string> references) => references.Any(r => File.Exists(PathFor(r)) || IsStamped(r));

    /// <summary>Reads the bundles.</summary>
    /// <param name="references">The assemblies as full paths.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static IReadOnlyList<PromptBundle> Read(IEnumerable<string> references, ICollection<CatalogueDiagnostic> findings)
    {
        (PromptBundle? Bundle, CatalogueDiagnostic? Finding)[] read = [.. references.Distinct(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Read)];
        foreach (CatalogueDiagnostic finding in read.Select(r => r.Finding).OfType<CatalogueDiagnostic>())
        {
            findings.Add(finding);
        }

        return [.. read.Select(r => r.Bundle).OfType<PromptBundle>()];
    }

    private static string PathFor(string assembly) => Path.ChangeExtension(assembly, null) + BundleFormat.Ending;

    private static bool IsStamped(string assembly)
    {
        try
        {
            return BundleStamp.Find(File.ReadAllBytes(assembly)) is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static (PromptBundle? Bundle, CatalogueDiagnostic? Finding) Read(string assembly)
    {
        string path = PathFor(assembly);
        string file = Path.GetFileName(assembly);
        Digest? stamp;
        try
        {
            stamp = BundleStamp.Find(File.ReadAllBytes(assembly));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The compiler needs the assembly too, and says what is wrong with it.
            return (null, null);
        }

        if (!File.Exists(path))
        {
            return stamp is null ? (null, null) : Refuse(assembly, $"'{file}' was built with prompts, but its bundle '{Path.GetFileName(path)}' does not lie beside it; build it again, or copy the bundle with it");
        }

        if (stamp is null)
        {
            return Refuse(path, $"'{file}', beside which this bundle lies, was built without one; build it again, or remove the bundle");
        }

        ReadResult<BundleFile> result = BundleFiles.Read(path, CatalogueCodes.BadReferencedBundle);
        if (result.Value is not { } bundle)
        {
            return (null, result.Diagnostics[0]);
        }

        return bundle.Digest.Equals(stamp)
            ? (bundle.Bundle, null)
            : Refuse(path, $"'{file}' was built with the bundle {stamp}, and this one is {bundle.Digest}; build it again, or restore the package that it comes from");
    }

    private static (PromptBundle? Bundle, CatalogueDiagnostic? Finding) Refuse(string path, string message) => (null, CatalogueDiagnostic.OfFile(path, CatalogueCodes.BadReferencedBundle, message));
}
