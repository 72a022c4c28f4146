using System;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following.Sources;

/// <summary>A source that is in use.</summary>
internal interface IChannelFeed : IDisposable
{
    /// <summary>What it is called in logs; without anything secret.</summary>
    string Name { get; }

    /// <summary>Gets the repository's files, by names relative to the repository.</summary>
    ITrustFetcher Files { get; }

    /// <summary>Gets the small file that changes with every state, when it is another than before.</summary>
    /// <param name="tag">What came with the file that was had before; null for none.</param>
    /// <param name="mostLength">How many bytes may be read.</param>
    /// <param name="cancellation">Ends it early.</param>
    ValueTask<FetchedFile> FetchTimestampAsync(string? tag, long mostLength, CancellationToken cancellation);

    /// <summary>Begins to tell when it may have changed. Whether it tells at all is its own affair: who uses it polls besides.</summary>
    /// <param name="changed">Is called from any thread, rather once too often.</param>
    void Watch(Action changed);
}
