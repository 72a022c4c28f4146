using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.State;
using PromptGen.Channels.Trust.Storage;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.TufClient;

/// <summary>One run of the client. Each step answers with what went wrong, or null.</summary>
internal sealed class Session
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly TrustClient _client;
    private readonly HttpClient _http;

    private Session(TrustClient client, HttpClient http)
    {
        _client = client;
        _http = http;
    }

    /// <summary>Keeps the root that a client begins with, when it is one.</summary>
    public static string? Init(string metadataFolder, string trustedRoot)
    {
        try
        {
            byte[] root = File.ReadAllBytes(trustedRoot);
            if (TrustedState.Anchor(root, null, out TrustRefusal? refusal) is null)
            {
                return refusal!.ToString();
            }

            new TrustStore(AnchorFolder(metadataFolder)).Write(RoleNames.Root, root);
            new TrustStore(metadataFolder).Write(RoleNames.Root, root);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    /// <summary>Opens what the last run left.</summary>
    public static (Session? Session, string? Problem) Open(string metadataFolder, Uri metadataUrl, HttpClient http)
    {
        if (new TrustStore(AnchorFolder(metadataFolder)).Read(RoleNames.Root, TrustLimits.Default.RootLength) is not { } anchor)
        {
            return (null, "there is no root to begin with; run init");
        }

        TrustClient? client = TrustClient.Open(anchor, new TrustStore(metadataFolder), new HttpTrustFetcher(http, metadataUrl, Timeout), null, out TrustRefusal? refusal);
        return client is null ? (null, refusal!.ToString()) : (new Session(client, http), null);
    }

    /// <summary>Brings the top-level metadata up to date.</summary>
    public async Task<string?> RefreshAsync(CancellationToken cancellation)
    {
        TrustOutcome outcome = await _client.RefreshAsync(DateTimeOffset.UtcNow, cancellation);
        return outcome.Refusal?.ToString() ?? outcome.StoreProblem;
    }

    /// <summary>Downloads a target, unless it is there already.</summary>
    public async Task<string?> DownloadAsync(string name, Uri targetUrl, string targetFolder, CancellationToken cancellation)
    {
        TargetOutcome found = await _client.FindAsync(name, cancellation);
        if (found.Target is not { } target)
        {
            return found.Refusal!.ToString();
        }

        // The store keeps any name under a file name that leaves no folder.
        TrustStore downloads = new(targetFolder);
        if (downloads.Read(name, TrustLimits.Default.TargetLength) is { } there && there.Length == target.Length && target.Hashes.Missed(there.Span).Count == 0)
        {
            return null;
        }

        DownloadOutcome downloaded = await _client.DownloadAsync(target, new HttpTrustFetcher(_http, targetUrl, Timeout), cancellation);
        if (downloaded.Bytes is not { } bytes)
        {
            return downloaded.Refusal!.ToString();
        }

        try
        {
            downloads.Write(name, bytes.Span);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    // Beside the metadata, where the files that lie in the folder itself are all trusted metadata.
    private static string AnchorFolder(string metadataFolder) => Path.Combine(metadataFolder, "anchor");
}
