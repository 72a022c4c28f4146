using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Catalog.Locks;

/// <summary>There are prompts and nothing says which of them are used.</summary>
public static class MissingLock
{
    /// <summary>The finding, at the place where the lock would be.</summary>
    /// <param name="lockPath">The lock's path.</param>
    public static CatalogueDiagnostic At(string lockPath) =>
        CatalogueDiagnostic.OfFile(lockPath, CatalogueCodes.MissingLock, "there is no lock, so nothing is pinned; pin the prompts that the project uses with 'promptgen pin'");
}
