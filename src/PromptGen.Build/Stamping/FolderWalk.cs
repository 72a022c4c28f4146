using System;
using System.Collections.Generic;
using System.IO;

namespace PromptGen.Build.Stamping;

/// <summary>Goes once through the folders of a catalogue, as resolving does: no links, no hidden folders, no released versions.</summary>
/// <param name="stamp">Takes the manifests with their times, and the names of the drafts.</param>
/// <param name="codeExtension">How the names of source files end; empty when nobody minds them.</param>
internal sealed class FolderWalk(InputStamp stamp, string codeExtension)
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
        if (file.Name == "manifest.yaml")
        {
            stamp.AddFile(file.FullName, file.LastWriteTimeUtc);
        }
        else if (file.Name.EndsWith(".prompt", StringComparison.Ordinal) || file.Name == "promptgen.yaml")
        {
            // What is in a draft matters where it is compiled, and then it is among what is selected.
            stamp.AddName(file.FullName);
        }
        else if (codeExtension.Length > 0 && file.Name.EndsWith(codeExtension, StringComparison.OrdinalIgnoreCase))
        {
            _code.Add(file.FullName);
        }
    }
}
