using System.Collections.Generic;
using PromptGen.Build.Working;

namespace PromptGen.Build.Bundling;

/// <summary>What a build wants bundled.</summary>
/// <param name="AssemblyName">The assembly that is built.</param>
/// <param name="OwnBundlePath">The bundle of its own prompts as a full path; there is none when it has no prompt.</param>
/// <param name="References">The assemblies that are referenced, as full paths; those of the framework need not be among them.</param>
/// <param name="BundlePath">Takes the bundle; it is removed when there is no prompt.</param>
/// <param name="DigestPath">Takes the bundle's digest, or nothing when there is no prompt. It is written each time, and so says when the bundle was made last.</param>
internal sealed record BundleRequest(string AssemblyName, string OwnBundlePath, IReadOnlyList<string> References, string BundlePath, string DigestPath)
{
    /// <summary>Reads an order of <see cref="BundlePrompts"/>.</summary>
    public static BundleRequest Of(WorkOrder order) => new(
        order.Text(nameof(BundlePrompts.AssemblyName)),
        order.Text(nameof(BundlePrompts.OwnBundleFile)),
        order.Texts(nameof(BundlePrompts.References)),
        order.Text(nameof(BundlePrompts.BundleFile)),
        order.Text(nameof(BundlePrompts.DigestFile)));
}
