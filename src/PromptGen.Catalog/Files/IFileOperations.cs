using System;
using System.IO;

namespace PromptGen.Catalog.Files;

/// <summary>
/// Everything that writing a catalogue asks of a disk, one step a method, so that what a crash between any two steps leaves
/// behind can be tried. Each throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when refused.
/// </summary>
public interface IFileOperations
{
    /// <summary>Whether there is a file.</summary>
    bool Exists(string path);

    /// <summary>Makes a folder and those above it, where they are missing.</summary>
    void CreateFolder(string path);

    /// <summary>Makes a file that is not there yet; its bytes are on the disk when this returns.</summary>
    void WriteNew(string path, byte[] bytes);

    /// <summary>Gives a file another name in one step; fails when that name is taken.</summary>
    void Rename(string from, string to);

    /// <summary>Gives a file the name of another in one step; the other is gone.</summary>
    void Replace(string from, string to);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    void Delete(string path);
}
