using System;
using System.IO;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Writes what a lock selects to where the next evaluation of the project finds it.</summary>
public static class SelectionFiles
{
    /// <summary>Writes the list of prompts and the file with the selection, each only when it changes: what is unchanged makes nobody's output stale.</summary>
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
        ValueList<CompilerInput> inputs = CompilerInput.Of(selection, hasLock ? props : props with { LockPath = "", LastLockPath = "" }, index?.Root ?? throw new ArgumentNullException(nameof(index)));
        KeepLock(props, hasLock);
        AtomicFile.WriteIfDifferent(props.IndexPath, IndexText.Write(index));
        AtomicFile.WriteIfDifferent(path, props.Write(inputs));
        return inputs;
    }

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
