using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following.Sources;

/// <summary>Gets files from a folder.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderFetcher(string folder) : ITrustFetcher
{
    /// <inheritdoc/>
    public async ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation)
    {
        if (PathOf(name) is not { } path)
        {
            return FetchedFile.NotThere(name);
        }

        try
        {
            // Whoever replaces the file meanwhile is not kept from it.
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return stream.Length <= mostLength && await LimitedRead.ToEndAsync(stream, mostLength, stream.Length, cancellation).ConfigureAwait(false) is { } bytes
                ? FetchedFile.Of(bytes)
                : FetchedFile.TooLong(name, mostLength);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FetchedFile.NotThere(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return FetchedFile.NotFetched(name, exception.Message);
        }
    }

    // A name comes out of a repository, and may lead nowhere but into its folder.
    private string? PathOf(string name)
    {
        string[] parts = Array.ConvertAll(name.Split('/'), Uri.UnescapeDataString);
        return Array.Exists(parts, static part => part is "" or "." or ".." || part.AsSpan().ContainsAny("/\\:\0")) ? null : Path.Combine([folder, .. parts]);
    }
}
