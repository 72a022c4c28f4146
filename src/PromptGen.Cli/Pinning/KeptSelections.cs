using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Selection;

namespace PromptGen.Cli.Pinning;

/// <summary>
/// What builds of a project keep of their selections in its folder <c>obj</c>: the catalogue folders that MSBuild found, those of packages among them, and the compiler's inputs, which an open editor
/// takes from there as soon as they change.
/// </summary>
/// <param name="lockPath">The project's lock as a full path.</param>
/// <param name="kept">The files by their paths.</param>
internal sealed class KeptSelections(string lockPath, IReadOnlyDictionary<string, SelectionProps> kept)
{
    /// <summary>The catalogue folders that are still there, in the order in which a build takes them.</summary>
    public IEnumerable<string> Roots => kept.Values.SelectMany(k => k.Roots).Distinct(StringComparer.Ordinal).Where(Directory.Exists);

    /// <summary>Finds what was kept; nothing before the first build, or where a build puts its files elsewhere.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="lockPath">Its lock.</param>
    public static KeptSelections Find(string project, string lockPath)
    {
        string full = Path.GetFullPath(lockPath);
        var files = new DirectoryInfo(Path.Combine(project, "obj"));
        var kept = new SortedDictionary<string, SelectionProps>(StringComparer.Ordinal);
        foreach (FileInfo file in files.Exists ? files.EnumerateFiles("*.PromptGen.*.props") : [])
        {
            if (SelectionProps.Read(File.ReadAllText(file.FullName)) is { } props && props.LockPath == full)
            {
                kept.Add(file.FullName, props);
            }
        }

        return new KeptSelections(full, kept);
    }

    /// <summary>Brings each up to date with the lock as it is now. What cannot be, the next build corrects.</summary>
    public void Refresh()
    {
        if (LockFiles.Read(lockPath).Value is not { } pins)
        {
            return;
        }

        foreach ((string path, SelectionProps props) in kept)
        {
            try
            {
                CatalogueIndex index = SelectionReader.ReadIndex(props.Roots);
                SelectionFiles.Write(path, props, index, SelectionReader.Read(index, pins, props.WithDrafts));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A folder has gone, or may not be written to: a build says so.
            }
        }
    }
}
