using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Locks;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Linting;

/// <summary>The locks of the applications that a catalogue is probably linted for.</summary>
internal static class NearbyLocks
{
    /// <summary>The locks in the projects' folders; without a project those in the current folder and beside the catalogue.</summary>
    /// <param name="projects">The projects' folders as given.</param>
    /// <param name="root">The catalogue's folder as the user would name it.</param>
    /// <param name="problem">A project that has none; null when there is none such.</param>
    public static IReadOnlyList<string> Find(IReadOnlyList<DirectoryInfo> projects, string root, out string? problem)
    {
        string[] folders = projects.Count == 0 ? ["", FolderAround(root)] : [.. projects.Select(ProjectFolder.Of)];
        string[] paths = [.. folders.Select(folder => Path.Combine(folder, ProjectFolder.LockName)).DistinctBy(Path.GetFullPath)];
        string? without = projects.Count == 0 ? null : paths.FirstOrDefault(p => !File.Exists(p));
        problem = without is null ? null : $"there is no lock '{without}'; pin prompts with 'promptgen pin', or leave --project out";
        return [.. paths.Where(File.Exists)];
    }

    /// <summary>Reads a lock; null, with findings that say why, when it cannot be used.</summary>
    public static LockFile? Read(string path, KeptCatalogue kept, List<CatalogueDiagnostic> findings)
    {
        ReadResult<LockFile> read = LockFiles.Read(path, kept);
        findings.AddRange(read.Diagnostics);
        return read.Value;
    }

    // As the user would name it: from the current folder, unless the catalogue is named from the root.
    private static string FolderAround(string root)
    {
        string around = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root))) ?? "";
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), around);
        return Path.IsPathRooted(root) ? around : relative == "." ? "" : relative;
    }
}
