using System.Collections.Generic;
using Microsoft.Build.Framework;

namespace PromptGen.Build.Resolving;

/// <summary>
/// What one task of a build has read, for the next: the bundle is made of the files that were just resolved. MSBuild keeps it between the two and no longer than the build; where the tasks run in
/// processes of their own there is nothing to take, and the files are read again.
/// </summary>
internal static class ResolutionHandover
{
    /// <summary>Leaves a resolution.</summary>
    public static void Leave(IBuildEngine engine, IEnumerable<string> roots, string lockPath, bool withDrafts, Resolution resolution) =>
        (engine as IBuildEngine4)?.RegisterTaskObject(KeyOf(roots, lockPath, withDrafts), resolution, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);

    /// <summary>Takes the resolution that was left of these folders and this lock; null when there is none. It is not kept any longer.</summary>
    public static Resolution? Take(IBuildEngine engine, IEnumerable<string> roots, string lockPath, bool withDrafts) =>
        (engine as IBuildEngine4)?.UnregisterTaskObject(KeyOf(roots, lockPath, withDrafts), RegisteredTaskObjectLifetime.Build) as Resolution;

    private static string KeyOf(IEnumerable<string> roots, string lockPath, bool withDrafts) => $"PromptGen|{string.Join("|", roots)}|{lockPath}|{withDrafts}";
}
