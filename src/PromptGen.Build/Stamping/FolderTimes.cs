using System;
using System.IO;

namespace PromptGen.Build.Stamping;

/// <summary>Whether the time of a folder tells that an entry was added to it, removed from it or renamed in it.</summary>
internal static class FolderTimes
{
    /// <summary>Whether it does.</summary>
    /// <remarks>
    /// POSIX demands it (The Open Group Base Specifications, <c>open</c>, <c>unlink</c> and <c>rename</c>), NTFS and ReFS do it; on FAT, Windows leaves the time of a folder as it is, and of a network drive nothing is known.
    /// The time that .NET gives of a link is the link's own.
    /// </remarks>
    public static bool Tell(string folder)
    {
        try
        {
            return (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0
                && (Path.DirectorySeparatorChar == '/' || new DriveInfo(Path.GetPathRoot(folder)!).DriveFormat is "NTFS" or "ReFS");
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
