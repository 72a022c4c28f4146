using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Locks;

namespace PromptGen.Cli.Input;

/// <summary>The locks of all applications in a repository, since any of them may pin a version.</summary>
/// <param name="Locks">Those that could be read, in order of their paths.</param>
/// <param name="Problems">Why others could not be.</param>
internal sealed record RepositoryLocks(IReadOnlyList<LockFile> Locks, IReadOnlyList<CatalogueDiagnostic> Problems)
{
    // What builds and package managers make: copies of what lies beside the sources.
    private static readonly string[] Made = ["artifacts", "bin", "node_modules", "obj"];

    // As the system's own look at a path compares names.
    private static readonly StringComparison NameComparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Every lock below the repository that a catalogue lies in; without a repository, below the folder that the catalogue lies in.</summary>
    /// <param name="root">The catalogue's folder.</param>
    public static RepositoryLocks Find(string root) => Find(CatalogueListing.Of(root, FolderLook.In), [], null);

    /// <summary>Every lock below the repository that a catalogue lies in; without a repository, below the folder that the catalogue lies in.</summary>
    /// <param name="catalogue">The names under the catalogue's folder, which is not listed again.</param>
    /// <param name="known">Locks that were read already, and are not read again.</param>
    /// <param name="kept">What earlier runs understood of them; null when nothing is kept.</param>
    public static RepositoryLocks Find(CatalogueListing catalogue, IReadOnlyList<LockFile> known, KeptCatalogue? kept)
    {
        string current = Directory.GetCurrentDirectory();
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(catalogue.Root));
        IEnumerable<string> paths = Everywhere(TopOf(root), root, catalogue).Select(p => Path.GetRelativePath(current, p)).Order(StringComparer.Ordinal);
        return Read([.. paths], known, kept);
    }

    /// <summary>Reads the named locks.</summary>
    public static RepositoryLocks Read(IReadOnlyList<string> paths) => Read(paths, [], null);

    private static RepositoryLocks Read(IReadOnlyList<string> paths, IReadOnlyList<LockFile> known, KeptCatalogue? kept)
    {
        var locks = new List<LockFile>();
        var problems = new List<CatalogueDiagnostic>();
        foreach (string path in paths)
        {
            if (known.FirstOrDefault(file => Path.GetFullPath(file.Path) == Path.GetFullPath(path)) is { } same)
            {
                locks.Add(same with { Path = path });
                continue;
            }

            ReadResult<LockFile> read = LockFiles.Read(path, kept);
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

    private static IEnumerable<string> Everywhere(string top, string root, CatalogueListing catalogue)
    {
        if (top == root)
        {
            return InCatalogue(root, catalogue);
        }

        var paths = new List<string>();
        bool isMet = false;
        paths.AddRange(Below(top, folder => folder == root && (isMet = true)));
        return isMet ? paths.Concat(InCatalogue(root, catalogue)) : paths;
    }

    // Those that a look below the catalogue's folder would find.
    private static IEnumerable<string> InCatalogue(string root, CatalogueListing catalogue) => catalogue.Names
        .Where(name => name.EndsWith(ProjectFolder.LockName, NameComparison) && Path.GetFileName(name).Equals(ProjectFolder.LockName, NameComparison) && !LiesInMade(Path.GetDirectoryName(name)!))
        .Select(name => Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar)))
        .Concat(catalogue.Unlisted.Where(folder => !LiesInMade(folder)).SelectMany(folder => Below(Path.Combine(root, folder), _ => false)));

    private static bool LiesInMade(string folder) => folder.Length > 0 && folder.Split('/', '\\').Any(name => IsMade(name));

    // Links are not followed: they can lead in circles and out of the repository.
    private static FileSystemEnumerable<string> Below(string top, Func<string, bool> isPassedOver)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };
        return new FileSystemEnumerable<string>(top, (ref FileSystemEntry entry) => entry.ToFullPath(), everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.Equals(ProjectFolder.LockName, NameComparison),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                entry.FileName[0] != '.' && !IsMade(entry.FileName) && (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !isPassedOver(entry.ToFullPath()),
        };
    }

    private static bool IsMade(ReadOnlySpan<char> name)
    {
        foreach (string made in Made)
        {
            if (name.SequenceEqual(made))
            {
                return true;
            }
        }

        return false;
    }
}
