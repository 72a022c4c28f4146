using System.Collections.Generic;
using PromptGen.Build.Resolving;

namespace PromptGen.Build.Bundling;

/// <summary>What a build wants bundled.</summary>
/// <param name="AssemblyName">The assembly that is built.</param>
/// <param name="CatalogueFolders">The catalogue folders as full paths, the project's own before those of packages.</param>
/// <param name="LockPath">The lock as a full path, whether it is there or not.</param>
/// <param name="UseDrafts">Whether drafts may be compiled.</param>
/// <param name="Resolved">What the lock was found to select before, in this build; null when it has to be read.</param>
/// <param name="References">The assemblies that are referenced, as full paths; those of the framework need not be among them.</param>
internal sealed record BundleRequest(string AssemblyName, IReadOnlyList<string> CatalogueFolders, string LockPath, bool UseDrafts, Resolution? Resolved, IReadOnlyList<string> References);
