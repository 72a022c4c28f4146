using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>A source in memory: what a publisher has published, unless a test answers otherwise. What is asked for is written down.</summary>
internal sealed class PublisherFeed(Publisher publisher) : IChannelFeed, ITrustFetcher
{
    private readonly List<string> _requests = [];

    public string Name { get; init; } = "memory";

    public ITrustFetcher Files => this;

    public Publisher Publisher { get; set; } = publisher;

    /// <summary>Answers that are given in place of the files; null for the file.</summary>
    public Func<string, FetchedFile?>? Answer { get; set; }

    /// <summary>Whether nothing can be reached.</summary>
    public bool IsDown { get; set; }

    public IReadOnlyList<string> Requests()
    {
        lock (_requests)
        {
            string[] requests = [.. _requests];
            _requests.Clear();
            return requests;
        }
    }

    /// <summary>How many bytes have been given out.</summary>
    public long Bytes { get; set; }

    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation)
    {
        lock (_requests)
        {
            _requests.Add(name);
            FetchedFile file = IsDown ? FetchedFile.NotFetched(name, "nobody is there")
                : Answer?.Invoke(name) is { } answer ? answer
                : Publisher.Files.FirstOrDefault(f => f.Key == name).Value is not { } bytes ? FetchedFile.NotThere(name)
                : bytes.Length > mostLength ? FetchedFile.TooLong(name, mostLength)
                : FetchedFile.Of(bytes);
            Bytes += file.Bytes?.Length ?? 0;
            return ValueTask.FromResult(file);
        }
    }

    public async ValueTask<FetchedFile> FetchTimestampAsync(string? tag, long mostLength, CancellationToken cancellation)
    {
        FetchedFile file = await FetchAsync(RepositoryNames.Timestamp, mostLength, cancellation);
        string? current = file.Bytes is { } bytes ? Publisher.Hash(bytes.ToArray()) : null;
        return current is not null && current == tag ? FetchedFile.Unchanged(RepositoryNames.Timestamp) : file with { Tag = current };
    }

    public void Watch(Action changed)
    {
    }

    public void Dispose()
    {
    }
}
