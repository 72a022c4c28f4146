using System.Collections.Generic;
using PromptGen.Build.Working;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

namespace PromptGen.Build.Resolving;

/// <summary>What a build asks.</summary>
/// <param name="Selected">The catalogue folders, the lock, and whether drafts may be compiled.</param>
/// <param name="PackagedRoots">Those of the folders that came with packages.</param>
/// <param name="SelectionPath">Where the selection is kept for the next evaluation of the project.</param>
/// <param name="ClassName">The outermost generated class.</param>
/// <param name="NeedsLock">Whether a project that has prompts and no lock is in the wrong; one that only packs prompts for others compiles none.</param>
/// <param name="IsLocked">Whether each pin has to be what it asks for.</param>
/// <param name="SelectsOnly">Whether nothing is looked at beyond what has to be, nothing is said, and what cannot be read leaves the last selection as it is: for editors.</param>
/// <param name="ConfigFiles">The configuration files that the compiler gets, as full paths; those that are global have a say in the severity of warnings.</param>
/// <param name="SoundPath">Where the versions are kept of which there is nothing to say; empty when they are not.</param>
/// <param name="AssemblyName">The assembly that is built.</param>
/// <param name="OwnBundlePath">Where the bundle of the project's own prompts is left for the merging of those of the assemblies that it references; empty when the build makes no bundle.</param>
internal sealed record ResolveRequest(
    SelectionProps Selected,
    IReadOnlyCollection<string> PackagedRoots,
    string SelectionPath,
    string ClassName,
    bool NeedsLock,
    bool IsLocked,
    bool SelectsOnly,
    IReadOnlyList<string> ConfigFiles,
    string SoundPath,
    string AssemblyName,
    string OwnBundlePath)
{
    /// <summary>Reads an order of <see cref="ResolvePrompts"/>.</summary>
    public static ResolveRequest Of(WorkOrder order) => new(
        new SelectionProps(
            new ValueList<string>(order.Texts(nameof(ResolvePrompts.CatalogueFolders))),
            order.Text(nameof(ResolvePrompts.LockFile)),
            order.Is(nameof(ResolvePrompts.UseDrafts)),
            order.Text(nameof(ResolvePrompts.IndexFile)),
            order.Text(nameof(ResolvePrompts.LastLockFile))),
        order.Texts(ResolvePrompts.PackagedFolders),
        order.Text(nameof(ResolvePrompts.SelectionFile)),
        order.Text(nameof(ResolvePrompts.ClassName)) is { Length: > 0 } name ? name : "Prompts",
        NeedsLock: !order.Is(nameof(ResolvePrompts.PacksPrompts)),
        order.Is(nameof(ResolvePrompts.IsLocked)),
        order.Is(nameof(ResolvePrompts.SelectOnly)),
        order.Texts(nameof(ResolvePrompts.ConfigFiles)),
        order.Text(nameof(ResolvePrompts.SoundFile)),
        order.Text(nameof(ResolvePrompts.AssemblyName)),
        order.Text(nameof(ResolvePrompts.OwnBundleFile)));
}
