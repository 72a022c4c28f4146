using System;
using Microsoft.Build.Framework;
using PromptGen.Build.Resolving;
using PromptGen.Build.Stamping;
using PromptGen.Build.Working;

namespace PromptGen.Build;

/// <summary>A task that is told of a project's catalogue, lock and pins, and what is to be made of them.</summary>
/// <remarks>It knows no current folder: every path it is given is a full one.</remarks>
public abstract class SelectionTask : WorkTask
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

    /// <summary>What the next stamp is taken of beside the catalogue, as <see cref="StampInputs"/> is told it.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>As <see cref="Files"/>.</summary>
    public string[] Facts { get; set; } = [];

    /// <summary>As <see cref="Files"/>.</summary>
    public string CodeExtension { get; set; } = "";

    /// <summary>Takes the stamp of what was selected.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>Keeps the times of all that the stamp was taken of.</summary>
    [Required]
    public string TimesFile { get; set; } = "";

    /// <summary>The order for all that.</summary>
    private protected WorkOrder Order()
    {
        var stamp = new StampRequest(Facts, Files, Array.ConvertAll(CatalogueFolders, StampRequest.FolderOf), CodeExtension, UseDrafts, SelectedFile, StampFile, TimesFile);
        return stamp.AddTo(new WorkOrder(WorkOrder.Resolve) { Place = StampFile })
            .With(nameof(CatalogueFolders), Array.ConvertAll(CatalogueFolders, RootOf))
            .With(PackagedFolders, Array.ConvertAll(Array.FindAll(CatalogueFolders, f => f.GetMetadata("IsPackaged") == "true"), RootOf))
            .With(nameof(LockFile), LockFile)
            .With(nameof(SelectionFile), SelectionFile)
            .With(nameof(IndexFile), IndexFile)
            .With(nameof(LastLockFile), LastLockFile)
            .With(nameof(ClassName), ClassName)
            .With(nameof(PacksPrompts), PacksPrompts)
            .With(nameof(IsLocked), IsLocked)
            .With(nameof(UseDrafts), UseDrafts)
            .With(nameof(SelectOnly), SelectOnly)
            .With(nameof(ConfigFiles), Array.ConvertAll(ConfigFiles, f => f.GetMetadata("FullPath")))
            .With(nameof(SoundFile), SoundFile)
            .With(nameof(AssemblyName), AssemblyName)
            .With(nameof(OwnBundleFile), OwnBundleFile);
    }

    private static string RootOf(ITaskItem folder) => CatalogueRoot.Of(folder.GetMetadata("FullPath"));
}
