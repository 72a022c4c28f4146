using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Resolving;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Build;

/// <summary>
/// Looks, before an application is compiled, whether its pins are in order and what they pin can be compiled, and fails the build with what is not. It changes nothing on the disk.
/// </summary>
/// <remarks>It keeps nothing between two runs and knows no current folder: every path it is given is a full one.</remarks>
public sealed class ResolvePrompts : Task
{
    /// <summary>The catalogue's folder; empty when the project has none.</summary>
    public string CatalogueFolder { get; set; } = "";

    /// <summary>The lock, which need not be there.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>The outermost generated class.</summary>
    public string ClassName { get; set; } = "";

    /// <summary>Whether each pin also has to be what it asks for.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether drafts may be compiled: then a project without a lock is one that has nothing pinned yet.</summary>
    public bool UseDrafts { get; set; }

    /// <summary>The configuration files that the compiler gets.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var request = new ResolveRequest(
            CatalogueFolder,
            LockFile,
            ClassName.Length == 0 ? "Prompts" : ClassName,
            IsLocked,
            UseDrafts,
            [.. ConfigFiles.Select(f => f.GetMetadata("FullPath"))]);
        foreach (CatalogueDiagnostic finding in PromptResolver.Resolve(request).Findings)
        {
            FindingLog.Write(Log, finding);
        }

        return !Log.HasLoggedErrors;
    }
}
