using System.Linq;
using Microsoft.Build.Framework;
using PromptGen.Build.Bundling;
using PromptGen.Build.Working;

namespace PromptGen.Build;

/// <summary>
/// Writes, before an application is compiled, the bundle of the prompts that it and the assemblies it references compile, and the bundle's digest, which becomes an attribute of the assembly.
/// </summary>
/// <remarks>It keeps nothing between two runs and knows no current folder: every path it is given is a full one.</remarks>
public sealed class BundlePrompts : WorkTask
{
    /// <summary>The assembly that is built.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary>The bundle of its own prompts, as <see cref="ResolvePrompts"/> left it; there is none when it has no prompt.</summary>
    [Required]
    public string OwnBundleFile { get; set; } = "";

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
        WorkOrder order = new WorkOrder(WorkOrder.Bundle) { Place = DigestFile }
            .With(nameof(AssemblyName), AssemblyName)
            .With(nameof(OwnBundleFile), OwnBundleFile)
            .With(nameof(References), [.. References.Distinct()])
            .With(nameof(BundleFile), BundleFile)
            .With(nameof(DigestFile), DigestFile);
        _ = ReferencedBundles.AreThere(References) ? Do(order) : Say(BundleWork.TakeOwn(order));
        return !Log.HasLoggedErrors;
    }
}
