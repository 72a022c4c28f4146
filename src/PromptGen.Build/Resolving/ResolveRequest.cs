using System.Collections.Generic;

namespace PromptGen.Build.Resolving;

/// <summary>What a build asks.</summary>
/// <param name="CatalogueFolder">The catalogue's folder as a full path; empty when the project has none.</param>
/// <param name="LockPath">The lock as a full path, whether it is there or not.</param>
/// <param name="ClassName">The outermost generated class.</param>
/// <param name="IsLocked">Whether each pin has to be what it asks for.</param>
/// <param name="UseDrafts">Whether drafts may be compiled.</param>
/// <param name="ConfigFiles">The configuration files that the compiler gets, as full paths; those that are global have a say in the severity of warnings.</param>
internal sealed record ResolveRequest(
    string CatalogueFolder,
    string LockPath,
    string ClassName,
    bool IsLocked,
    bool UseDrafts,
    IReadOnlyList<string> ConfigFiles);
