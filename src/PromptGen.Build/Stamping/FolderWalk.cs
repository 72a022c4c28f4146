using System;
using System.Collections.Generic;
using System.IO;

namespace PromptGen.Build.Stamping;

/// <summary>Goes once through the folders of a catalogue, as resolving does: no links, no hidden folders, no released versions.</summary>
/// <param name="stamp">Takes the manifests with their times, and the drafts.</param>
/// <param name="usesDrafts">Whether drafts may be compiled, so that their times count too.</param>
/// <param name="codeExtension">How the names of source files end; empty when nobody minds them.</param>
internal sealed class FolderWalk(InputStamp stamp, bool usesDrafts, string codeExtension)
{
    private const int DeepestFolder = 12;

    private readonly List<string> _code = [];

    /// <summary>The source files that were met.</summary>
    public IReadOnlyList<string> Code => _code;

    /// <summary>Goes through a folder, which need not be there.</summary>
    public void Enter(DirectoryInfo folder)
    {
        if (folder.Exists)
        {
            Enter(folder, 0);
        }
    }

    private void Enter(DirectoryInfo folder, int depth)
    {
        stamp.MarkListed(folder.FullName, File.GetLastWriteTimeUtc(folder.FullName));
        FileSystemInfo[] entries = folder.GetFileSystemInfos();
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry is not DirectoryInfo sub)
            {
                Meet(entry);
            }
            else if (entry.Name != "versions" && depth < DeepestFolder && entry.Name[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                Enter(sub, depth + 1);
            }
        }
    }

    private void Meet(FileSystemInfo file)
    {
        bool isDraft = file.Name.EndsWith(".prompt", StringComparison.Ordinal);
        if (file.Name == "manifest.yaml" || (isDraft && usesDrafts))
        {
            stamp.AddFile(file.FullName, file.LastWriteTimeUtc);
        }
        else if (isDraft || file.Name == "promptgen.yaml")
        {
            // What is in it matters where it is selected, and of that the times are taken.
            stamp.AddName(file.FullName);
        }
        else if (codeExtension.Length > 0 && file.Name.EndsWith(codeExtension, StringComparison.OrdinalIgnoreCase))
        {
            _code.Add(file.FullName);
        }
    }
}
