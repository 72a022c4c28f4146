using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using PromptGen.Build.Resolving;
using PromptGen.Build.Working;
using PromptGen.Catalog.Files;

namespace PromptGen.Build;

/// <summary>
/// Finds, before an application is compiled, what its lock selects of the catalogue, keeps that for the next evaluation of the project, and looks whether it is in order; what is not fails the build.
/// In an editor, where the compiler says what is wrong, it only selects, and never fails.
/// </summary>
/// <remarks>It keeps nothing between two runs and knows no current folder: every path it is given is a full one.</remarks>
public sealed class ResolvePrompts : WorkTask
{
    /// <summary>The name under which an order has those of the catalogue folders that came with packages.</summary>
    internal const string PackagedFolders = "PackagedFolders";

    /// <summary>The catalogue folders, the project's own before those of packages, which say so with the metadata <c>IsPackaged</c>; none when the project has none.</summary>
    public ITaskItem[] CatalogueFolders { get; set; } = [];

    /// <summary>The lock, which need not be there.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>Where the selection is kept, for evaluation to import.</summary>
    [Required]
    public string SelectionFile { get; set; } = "";

    /// <summary>Where the list of the catalogue's prompts is kept, which the compiler gets too.</summary>
    [Required]
    public string IndexFile { get; set; } = "";

    /// <summary>Where a copy is kept of the lock as it was when it could last be read.</summary>
    [Required]
    public string LastLockFile { get; set; } = "";

    /// <summary>The outermost generated class.</summary>
    public string ClassName { get; set; } = "";

    /// <summary>Whether the project packs its prompts for others; then it need not compile any.</summary>
    public bool PacksPrompts { get; set; }

    /// <summary>Whether each pin also has to be what it asks for.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether drafts may be compiled: then a project without a lock is one that has nothing pinned yet.</summary>
    public bool UseDrafts { get; set; }

    /// <summary>Whether nothing is looked at beyond what has to be, nothing is said, and what cannot be read leaves the last selection as it is: for editors.</summary>
    public bool SelectOnly { get; set; }

    /// <summary>The configuration files that the compiler gets.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>Takes the versions of which there is nothing to say, so that the next run need not look at them; empty when it is to.</summary>
    public string SoundFile { get; set; } = "";

    /// <summary>The assembly that is built.</summary>
    public string AssemblyName { get; set; } = "";

    /// <summary>Takes the bundle of the project's own prompts, for <see cref="BundlePrompts"/>; empty when the build makes no bundle. It is removed when there is no prompt.</summary>
    public string OwnBundleFile { get; set; } = "";

    /// <summary>Takes what the lock selects, for <see cref="StampInputs"/>; it stays as it is while nobody can say.</summary>
    [Required]
    public string SelectedFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        WorkReport report = Do(new WorkOrder(WorkOrder.Resolve)
            .With(nameof(CatalogueFolders), [.. CatalogueFolders.Select(RootOf)])
            .With(PackagedFolders, [.. CatalogueFolders.Where(f => f.GetMetadata("IsPackaged") == "true").Select(RootOf)])
            .With(nameof(LockFile), LockFile)
            .With(nameof(SelectionFile), SelectionFile)
            .With(nameof(IndexFile), IndexFile)
            .With(nameof(LastLockFile), LastLockFile)
            .With(nameof(ClassName), ClassName)
            .With(nameof(PacksPrompts), PacksPrompts)
            .With(nameof(IsLocked), IsLocked)
            .With(nameof(UseDrafts), UseDrafts)
            .With(nameof(SelectOnly), SelectOnly)
            .With(nameof(ConfigFiles), [.. ConfigFiles.Select(f => f.GetMetadata("FullPath"))])
            .With(nameof(SoundFile), SoundFile)
            .With(nameof(AssemblyName), AssemblyName)
            .With(nameof(OwnBundleFile), OwnBundleFile));
        if (report.Selected is not null)
        {
            Keep(report with { Findings = [] });
        }

        return !Log.HasLoggedErrors;
    }

    private static string RootOf(ITaskItem folder) => CatalogueRoot.Of(folder.GetMetadata("FullPath"));

    private void Keep(WorkReport selected)
    {
        try
        {
            AtomicFile.WriteIfDifferent(SelectedFile, selected.Write());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An editor goes on with what it has.
            if (!SelectOnly)
            {
                Log.LogErrorFromException(e);
            }
        }
    }
}
