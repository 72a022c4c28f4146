using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Repository.State;

/// <summary>Gives the client the files of a folder, as a server of static files would.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderFetcher(string folder) : ITrustFetcher
{
    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation)
    {
        string path = RepositoryPaths.In(folder, Uri.UnescapeDataString(name));
        try
        {
            var file = new FileInfo(path);
            return ValueTask.FromResult(
                !file.Exists ? FetchedFile.NotThere(name)
                : file.Length > mostLength ? FetchedFile.TooLong(name, mostLength)
                : FetchedFile.Of(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ValueTask.FromResult(FetchedFile.NotFetched(name, exception.Message.TrimEnd('.')));
        }
    }
}
