using System;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following;

/// <summary>The metadata of the source that is asked at the moment. Its timestamp is had already: whether it has changed was the first question.</summary>
internal sealed class CurrentRepository : ITrustFetcher
{
    private const string TimestampName = "timestamp.json";

    private ITrustFetcher? _files;
    private ReadOnlyMemory<byte> _timestamp;

    /// <summary>Turns to a source.</summary>
    /// <param name="files">Gets its files.</param>
    /// <param name="timestamp">Its timestamp.</param>
    public void TurnTo(ITrustFetcher files, ReadOnlyMemory<byte> timestamp)
    {
        _files = files;
        _timestamp = timestamp;
    }

    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation) =>
        _files is null ? ValueTask.FromResult(FetchedFile.NotFetched(name, "no source is asked"))
        : name == TimestampName ? ValueTask.FromResult(_timestamp.Length <= mostLength ? FetchedFile.Of(_timestamp) : FetchedFile.TooLong(name, mostLength))
        : _files.FetchAsync(RepositoryNames.Metadata + name, mostLength, cancellation);
}
