using System;
using System.IO;
using System.Net.Http;
using PromptGen.Channels.Following.Sources;

namespace PromptGen.Channels;

/// <summary>Where a channel repository can be had: a folder, or any web server, bucket or CDN. What comes from it is believed for its signatures, never for where it came from.</summary>
public sealed class ChannelSource
{
    private readonly Func<FeedSettings, IChannelFeed> _open;
    private readonly string _text;

    private ChannelSource(string text, Func<FeedSettings, IChannelFeed> open)
    {
        _text = text;
        _open = open;
    }

    /// <summary>A folder. It is watched, so that a change is served within milliseconds, and polled besides.</summary>
    /// <param name="path">The repository's folder, absolute or relative to the current one; it need not be there yet.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ChannelSource Folder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string full = Path.GetFullPath(path);
        return new ChannelSource(full, _ => new FolderFeed(full));
    }

    /// <summary>An address over HTTP or HTTPS.</summary>
    /// <param name="address">The repository; a query, such as a bucket's signature, goes with each request.</param>
    /// <param name="client">Gives the client for each request, as a factory of clients does; null for one of its own.</param>
    /// <param name="events">Whether the server tells of changes at <c>events</c> (Server-Sent Events), as <c>promptgen channel serve</c> does: each makes the client poll at once.</param>
    /// <exception cref="ArgumentException"><paramref name="address"/> is no address over HTTP or HTTPS.</exception>
    public static ChannelSource Http(Uri address, Func<HttpClient>? client = null, bool events = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? new ChannelSource(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped), settings => new HttpFeed(address, client, events, settings))
            : throw new ArgumentException("a source's address begins with 'https://' or 'http://'", nameof(address));
    }

    /// <summary>A source as configuration names it: an address over HTTP or HTTPS, or else a folder.</summary>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty, or an address of another kind.</exception>
    public static ChannelSource Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text.Contains("://", StringComparison.Ordinal)
            ? Http(Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new ArgumentException("a source is a folder, or an address that begins with 'https://' or 'http://'", nameof(text)))
            : Folder(text);
    }

    /// <summary>The folder, or the address without what may be secret in it.</summary>
    public override string ToString() => _text;

    /// <summary>Takes it into use. Nothing is read or connected to yet.</summary>
    internal IChannelFeed Open(FeedSettings settings) => _open(settings);
}
