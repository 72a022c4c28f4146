using System.Collections.Generic;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PromptGen.Build.Working;

/// <summary>A file that the compiler is given.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Path">The file, escaped as MSBuild reads it.</param>
/// <param name="Root">The catalogue folder that its place is relative to, escaped as MSBuild reads it.</param>
/// <param name="File">The file as the disk names it.</param>
internal sealed record SelectedInput(string Role, string Path, string Root, string File)
{
    /// <summary>Reads a row, behind its first text.</summary>
    public static SelectedInput OfRow(string[] row) => new(row[1], row[2], row[3], row[4]);

    /// <summary>Its texts in their order.</summary>
    public IEnumerable<string> ToRow() => [Role, Path, Root, File];

    /// <summary>The item that the compiler's task gets.</summary>
    public ITaskItem ToItem()
    {
        var item = new TaskItem(Path);
        item.SetMetadata("PromptGenRole", Role);
        item.SetMetadata("PromptGenRoot", Root);
        return item;
    }
}
