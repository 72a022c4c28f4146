using System.Collections.Generic;
using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Resolving;

/// <summary>What a build asks.</summary>
/// <param name="Selected">The catalogue folders, the lock, and whether drafts may be compiled.</param>
/// <param name="PackagedRoots">Those of the folders that came with packages.</param>
/// <param name="SelectionPath">Where the selection is kept for the next evaluation of the project.</param>
/// <param name="ClassName">The outermost generated class.</param>
/// <param name="NeedsLock">Whether a project that has prompts and no lock is in the wrong; one that only packs prompts for others compiles none.</param>
/// <param name="IsLocked">Whether each pin has to be what it asks for.</param>
/// <param name="ConfigFiles">The configuration files that the compiler gets, as full paths; those that are global have a say in the severity of warnings.</param>
internal sealed record ResolveRequest(
    SelectionProps Selected,
    IReadOnlyCollection<string> PackagedRoots,
    string SelectionPath,
    string ClassName,
    bool NeedsLock,
    bool IsLocked,
    IReadOnlyList<string> ConfigFiles);
