using System;
using System.IO;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Commits;

/// <summary>
/// Keeps other writers out of a repository while one works. The system lets go of it when the process ends, however it ends; the file stays behind and means nothing.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="RefusedException">Another writer has it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static WriterLock Take(string folder)
    {
        string path = RepositoryPaths.In(folder, RepositoryPaths.Lock);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new WriterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new RefusedException(folder, ChannelCodes.StaleBase, "another writer is at work in this repository, and nothing was changed; try again when it has ended");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
