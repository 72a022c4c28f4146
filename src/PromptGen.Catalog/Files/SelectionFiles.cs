using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Writes what a lock selects to where the next evaluation of the project finds it.</summary>
public static class SelectionFiles
{
    /// <summary>Writes the list of prompts, the texts of what is released and the file with the selection, each only when it changes: what is unchanged makes nobody's output stale.</summary>
    /// <param name="path">The file with the selection.</param>
    /// <param name="props">What is selected from.</param>
    /// <param name="index">The prompts that there are.</param>
    /// <param name="selection">What the lock selects of them.</param>
    /// <returns>What the compiler is given.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static ValueList<CompilerInput> Write(string path, SelectionProps props, CatalogueIndex index, CatalogueSelection selection)
    {
        bool hasLock = File.Exists((props ?? throw new ArgumentNullException(nameof(props))).LockPath);
        ILookup<bool, SelectedFile> byForm = (selection ?? throw new ArgumentNullException(nameof(selection))).Files.ToLookup(f => f.IsReleased && f.Text is not null && ReleasedTexts.CanHold(f.Root, f.RelativePath));
        ValueList<CompilerInput> inputs = CompilerInput.Of(
            byForm[false],
            WriteReleased(path, [.. byForm[true]]),
            hasLock ? props : props with { LockPath = "", LastLockPath = "" },
            index?.Root ?? throw new ArgumentNullException(nameof(index)));
        KeepLock(props, hasLock);
        AtomicFile.WriteIfDifferent(props.IndexPath, IndexText.Write(index));
        AtomicFile.WriteIfDifferent(path, props.Write(inputs));
        return inputs;
    }

    /// <summary>Removes what <see cref="Write"/> wrote of the selection, as far as it is there.</summary>
    /// <param name="path">The file with the selection.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        foreach (string released in FindReleased(path))
        {
            File.Delete(released);
        }
    }

    // Beside the file with the selection: "App.PromptGen.pins.props" has "App.PromptGen.pins.released-000.txt".
    private static List<string> WriteReleased(string path, IReadOnlyList<SelectedFile> files)
    {
        int count = ReleasedTexts.CountFor(files.Count);
        List<string> written = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<int, SelectedFile> group in files.GroupBy(f => PromptFolder.PlaceOf(f.RelativePath, count)).OrderBy(g => g.Key))
        {
            string file = PrefixOf(path) + group.Key.ToString("000", CultureInfo.InvariantCulture) + ".txt";
            AtomicFile.WriteIfDifferent(file, ReleasedTexts.Write(group.Select(f => new ReleasedText(f.Root, f.RelativePath, f.Text!))));
            written.Add(file);
            names.Add(Path.GetFileName(file));
        }

        // By their names: one folder can be written in several ways.
        foreach (string old in FindReleased(path).Where(old => !names.Contains(Path.GetFileName(old))))
        {
            File.Delete(old);
        }

        return written;
    }

    private static string[] FindReleased(string path) => Directory.Exists(Path.GetDirectoryName(path)) ? Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(PrefixOf(path)) + "*.txt") : [];

    private static string PrefixOf(string path) => Path.ChangeExtension(path, null) + ".released-";

    // While the lock is edited or merged, the compiler of an editor goes on with what it said before.
    private static void KeepLock(SelectionProps props, bool hasLock)
    {
        if (hasLock)
        {
            AtomicFile.WriteIfDifferent(props.LastLockPath, File.ReadAllText(props.LockPath));
        }
        else if (File.Exists(props.LastLockPath))
        {
            File.Delete(props.LastLockPath);
        }
    }
}
