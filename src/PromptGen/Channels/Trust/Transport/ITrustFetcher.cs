using System;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Trust.Transport;

/// <summary>Gets files of a repository from wherever it is.</summary>
internal interface ITrustFetcher
{
    /// <summary>Gets a file. Whatever goes wrong is in the answer.</summary>
    /// <param name="name">Its name, relative to the repository and escaped for an address.</param>
    /// <param name="mostLength">How many bytes may be read; what is longer is given up there.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked to end it.</exception>
    ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation);
}
