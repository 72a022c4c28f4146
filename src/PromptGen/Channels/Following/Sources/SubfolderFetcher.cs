using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following.Sources;

/// <summary>Gets the files of one folder of a repository.</summary>
/// <param name="files">Gets the repository's files.</param>
/// <param name="folder">The folder, with the slash behind it.</param>
internal sealed class SubfolderFetcher(ITrustFetcher files, string folder) : ITrustFetcher
{
    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation) => files.FetchAsync(folder + name, mostLength, cancellation);
}
