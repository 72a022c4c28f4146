using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Locks;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Browsing;

/// <summary>Finds the lock that is near, for commands that only say what it pins.</summary>
internal static class NearestLock
{
    /// <summary>The lock in a folder or above it, up to the root of its repository; null when there is none that can be read.</summary>
    /// <param name="start">A full path.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static LockFile? Read(string start, List<CatalogueDiagnostic> findings)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, ProjectFolder.LockName);
            if (File.Exists(path))
            {
                ReadResult<LockFile> read = LockFiles.Read(Path.GetRelativePath(Directory.GetCurrentDirectory(), path));
                findings.AddRange(read.Diagnostics);
                return read.Value;
            }

            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return null;
            }
        }

        return null;
    }
}
