using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Testing;

/// <summary>Finds the locks of the applications that use a catalogue: in the folder that holds it, and below.</summary>
internal static class NearbyLocks
{
    private const string LockName = "prompts.lock.json";
    private const int DeepestFolder = 8;

    private static readonly string[] PassedOver = ["bin", "obj", "artifacts", "node_modules"];

    /// <summary>Reads every lock nearby, in the order of their paths.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="findings">Takes what is wrong with one; a lock with an error pins nothing.</param>
    public static IReadOnlyList<LockFile> Read(string root, List<CatalogueDiagnostic> findings)
    {
        string above = Path.GetDirectoryName(Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar)) ?? Path.GetFullPath(root);
        var paths = new List<string>();
        Collect(new DirectoryInfo(above), 0, paths);
        var locks = new List<LockFile>();
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            if (ReadLock(Path.GetRelativePath(Directory.GetCurrentDirectory(), path), findings) is { } read)
            {
                locks.Add(read);
            }
        }

        return locks;
    }

    /// <summary>Reads the lock in a project's folder; null when there is none, or it has an error.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    public static LockFile? ReadOf(DirectoryInfo project, List<CatalogueDiagnostic> findings) => ReadLock(Path.Combine(project.ToString(), LockName), findings);

    private static LockFile? ReadLock(string path, List<CatalogueDiagnostic> findings)
    {
        ReadResult<SourceText> text = CatalogueReader.ReadText(path, PromptBytes.MostLockBytes);
        findings.AddRange(text.Diagnostics);
        if (text.Value is null)
        {
            return null;
        }

        ReadResult<LockFile> read = LockReader.Read(path, text.Value);
        findings.AddRange(read.Diagnostics);
        return read.HasErrors ? null : read.Value;
    }

    // Folders that hold what others made, hidden ones and links are no place for an application's sources.
    private static void Collect(DirectoryInfo folder, int depth, List<string> paths)
    {
        try
        {
            string candidate = Path.Combine(folder.FullName, LockName);
            if (File.Exists(candidate))
            {
                paths.Add(candidate);
            }

            foreach (DirectoryInfo sub in depth < DeepestFolder ? folder.EnumerateDirectories() : [])
            {
                bool isLink = (sub.Attributes & FileAttributes.ReparsePoint) != 0;
                if (!isLink && !sub.Name.StartsWith('.') && !PassedOver.Contains(sub.Name))
                {
                    Collect(sub, depth + 1, paths);
                }
            }
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that may not be read holds no application of this user.
        }
    }
}
