using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Locks;

namespace PromptGen.Cli.Input;

/// <summary>The locks of all applications in a repository, since any of them may pin a version.</summary>
/// <param name="Locks">Those that could be read, in order of their paths.</param>
/// <param name="Problems">Why others could not be.</param>
internal sealed record RepositoryLocks(IReadOnlyList<LockFile> Locks, IReadOnlyList<CatalogueDiagnostic> Problems)
{
    // What builds and package managers make: copies of what lies beside the sources.
    private static readonly string[] Made = ["artifacts", "bin", "node_modules", "obj"];

    /// <summary>Every lock below the repository that a catalogue lies in; without a repository, below the folder that the catalogue lies in.</summary>
    /// <param name="root">The catalogue's folder.</param>
    public static RepositoryLocks Find(string root)
    {
        string current = Directory.GetCurrentDirectory();
        IEnumerable<string> paths = Below(new DirectoryInfo(TopOf(root))).Select(p => Path.GetRelativePath(current, p)).Order(StringComparer.Ordinal);
        return Read([.. paths]);
    }

    /// <summary>Reads the named locks.</summary>
    public static RepositoryLocks Read(IReadOnlyList<string> paths)
    {
        var locks = new List<LockFile>();
        var problems = new List<CatalogueDiagnostic>();
        foreach (string path in paths)
        {
            ReadResult<LockFile> read = LockFiles.Read(path);
            problems.AddRange(read.Diagnostics);
            locks.AddRange(read.Value is { } file ? [file] : []);
        }

        return new RepositoryLocks(locks, problems);
    }

    private static string TopOf(string root)
    {
        DirectoryInfo catalogue = new(Path.GetFullPath(root));
        for (DirectoryInfo? folder = catalogue; folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        return (catalogue.Parent ?? catalogue).FullName;
    }

    // Links are not followed: they can lead in circles and out of the repository.
    private static IEnumerable<string> Below(DirectoryInfo top)
    {
        var waiting = new Stack<DirectoryInfo>([top]);
        while (waiting.TryPop(out DirectoryInfo? folder))
        {
            string path = Path.Combine(folder.FullName, ProjectFolder.LockName);
            if (File.Exists(path))
            {
                yield return path;
            }

            foreach (DirectoryInfo sub in folder.EnumerateDirectories())
            {
                if (!sub.Name.StartsWith('.') && !Made.Contains(sub.Name, StringComparer.Ordinal) && (sub.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    waiting.Push(sub);
                }
            }
        }
    }
}
