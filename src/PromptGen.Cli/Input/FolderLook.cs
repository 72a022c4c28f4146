using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using PromptGen.Catalog.Files;

namespace PromptGen.Cli.Input;

/// <summary>Says what is in a folder without asking the system about each file: its listing tells files and folders apart.</summary>
internal static class FolderLook
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The names in a folder, in no particular order.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public static IEnumerable<FolderEntry> In(string folder) =>
        new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry entry) => new FolderEntry(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && IsLink(ref entry)), Everything);

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
