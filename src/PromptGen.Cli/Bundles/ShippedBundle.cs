using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Bundles;

/// <summary>A bundle as it was found, held against itself and against the assembly that lies beside it.</summary>
/// <param name="Path">The bundle's file.</param>
/// <param name="Assembly">The assembly that it was held against; null when there is none beside it.</param>
/// <param name="File">What was read; null when it could not be.</param>
/// <param name="Findings">What does not fit.</param>
internal sealed record ShippedBundle(string Path, string? Assembly, BundleFile? File, IReadOnlyList<CatalogueDiagnostic> Findings)
{
    private static readonly string[] AssemblyEndings = [".dll", ".exe"];

    /// <summary>Whether a name is that of a bundle.</summary>
    public static bool IsName(string file) => file.EndsWith(BundleFormat.Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a bundle, named by itself or by its assembly.</summary>
    public static ShippedBundle Open(string file) => IsName(file) ? OfBundle(file) : OfAssembly(file);

    private static ShippedBundle OfBundle(string path)
    {
        string name = path[..^BundleFormat.Ending.Length];

        // The host of an application is no assembly, so the dll comes first.
        string? assembly = AssemblyEndings.Select(e => name + e).FirstOrDefault(System.IO.File.Exists);
        return assembly is null ? Check(path, null, null, []) : Against(path, assembly, []);
    }

    private static ShippedBundle OfAssembly(string assembly)
    {
        string path = System.IO.Path.ChangeExtension(assembly, null) + BundleFormat.Ending;
        if (!System.IO.File.Exists(assembly))
        {
            return new ShippedBundle(path, assembly, null, [Problem(assembly, "there is no such file")]);
        }

        if (AssemblyStamp.Read(assembly, out string problem) is null)
        {
            return new ShippedBundle(path, assembly, null, [Problem(assembly, problem)]);
        }

        return System.IO.File.Exists(path)
            ? Against(path, assembly, [])
            : new ShippedBundle(path, assembly, null, [Problem(assembly, $"its bundle '{System.IO.Path.GetFileName(path)}' does not lie beside it")]);
    }

    private static ShippedBundle Against(string path, string assembly, List<CatalogueDiagnostic> findings)
    {
        Digest? stamp = AssemblyStamp.Read(assembly, out string problem);
        if (stamp is null)
        {
            findings.Add(Problem(assembly, problem));
        }

        return Check(path, assembly, stamp, findings);
    }

    private static ShippedBundle Check(string path, string? assembly, Digest? stamp, List<CatalogueDiagnostic> findings)
    {
        ReadResult<BundleFile> read = BundleFiles.Read(path, CatalogueCodes.ShippedPromptsDiffer);
        findings.AddRange(read.Diagnostics);
        if (read.Value is { } file)
        {
            if (stamp is not null && !stamp.Equals(file.Digest))
            {
                findings.Add(Problem(path, $"'{System.IO.Path.GetFileName(assembly)}' was built with the bundle {stamp}, and this one is {file.Digest}"));
            }

            findings.AddRange(BundleCheck.Check(path, file));
        }

        return new ShippedBundle(path, assembly, read.Value, findings);
    }

    private static CatalogueDiagnostic Problem(string path, string message) => CatalogueDiagnostic.OfFile(path, CatalogueCodes.ShippedPromptsDiffer, message);
}
