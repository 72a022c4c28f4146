using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Resolving;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

namespace PromptGen.Build;

/// <summary>
/// Finds, before an application is compiled, what its lock selects of the catalogue, keeps that for the next evaluation of the project, and looks whether it is in order; what is not fails the build.
/// In an editor, where the compiler says what is wrong, it only selects, and never fails.
/// </summary>
/// <remarks>It keeps nothing between two runs and knows no current folder: every path it is given is a full one.</remarks>
public sealed class ResolvePrompts : Task
{
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

    /// <summary>Whether <see cref="Inputs"/> are what the compiler is to get, in place of what it would.</summary>
    [Output]
    public bool IsSelected { get; private set; }

    /// <summary>What the lock selects: the compiler's additional files with their metadata.</summary>
    [Output]
    public ITaskItem[] Inputs { get; private set; } = [];

    /// <summary>Where <see cref="Inputs"/> are, as the generator is told.</summary>
    [Output]
    public string CompilerInputs { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var request = new ResolveRequest(
            new SelectionProps(new ValueList<string>(CatalogueFolders.Select(RootOf)), LockFile, UseDrafts, IndexFile, LastLockFile),
            [.. CatalogueFolders.Where(f => f.GetMetadata("IsPackaged") == "true").Select(RootOf)],
            SelectionFile,
            ClassName.Length == 0 ? "Prompts" : ClassName,
            NeedsLock: !PacksPrompts,
            IsLocked,
            [.. ConfigFiles.Select(f => f.GetMetadata("FullPath"))]);
        Resolution resolution = PromptResolver.Resolve(request.Selected);
        Keep(request, resolution);
        if (!SelectOnly)
        {
            ResolutionHandover.Leave(BuildEngine, request.Selected.Roots, LockFile, UseDrafts, resolution);
            foreach (CatalogueDiagnostic finding in BuildReview.Review(request, resolution))
            {
                FindingLog.Write(Log, finding);
            }
        }

        return !Log.HasLoggedErrors;
    }

    // Whatever is wrong with what is selected: an editor shows it only when it has the files.
    private void Keep(ResolveRequest request, Resolution resolution)
    {
        // In an editor, a lock that is gone for the moment is as one that cannot be read.
        bool isInterrupted = SelectOnly && resolution.Pins is null && File.Exists(request.Selected.LastLockPath);
        if (isInterrupted || resolution.Selection is not { } selection)
        {
            Forget(request);
            return;
        }

        try
        {
            ValueList<CompilerInput> inputs = SelectionFiles.Write(request.SelectionPath, request.Selected, resolution.Index, selection);
            Inputs = [.. inputs.Select(ToItem)];
            CompilerInputs = request.Selected.PlacesOf(inputs).ToSetting();
            IsSelected = true;
        }
        catch (Exception e) when (SelectOnly && e is IOException or UnauthorizedAccessException)
        {
            // A build says so.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            FindingLog.Write(Log, CatalogueDiagnostic.OfFile(request.SelectionPath, CatalogueCodes.Unreadable, $"what the lock selects cannot be kept: {e.Message.TrimEnd('.')}"));
        }
    }

    // A project that has no catalogue any more compiles nothing of one.
    private void Forget(ResolveRequest request)
    {
        if (request.Selected.Roots.Count == 0)
        {
            IsSelected = true;
            if (File.Exists(request.SelectionPath))
            {
                File.Delete(request.SelectionPath);
            }
        }
    }

    private static string RootOf(ITaskItem folder) => CatalogueRoot.Of(folder.GetMetadata("FullPath"));

    private static ITaskItem ToItem(CompilerInput input)
    {
        var item = new TaskItem(EscapingOf(input.Path));
        item.SetMetadata("PromptGenRole", input.Role);
        item.SetMetadata("PromptGenRoot", EscapingOf(input.Root));
        item.SetMetadata("Visible", "false");
        return item;
    }

    // A task's item is read as MSBuild's own text is.
    private static string EscapingOf(string path) => SelectionProps.Escape(path);
}
