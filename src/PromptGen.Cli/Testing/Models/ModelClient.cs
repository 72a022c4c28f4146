using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Asks an OpenAI-compatible endpoint, and asks again where that may help.</summary>
internal sealed class ModelClient : IDisposable
{
    private const int MostTries = 4;
    private const int LongestReason = 200;
    private const int LongestAnswer = 4 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly string? _key;
    private readonly Func<TimeSpan, Task> _wait;

    /// <summary>Asks an endpoint.</summary>
    /// <param name="endpoint">Its base address.</param>
    /// <param name="key">The bearer token; null for none.</param>
    /// <param name="wait">Lets time pass between two tries; null for the real one.</param>
    public ModelClient(Uri endpoint, string? key, Func<TimeSpan, Task>? wait = null)
    {
        // A redirection could carry the key and the prompt to somebody else.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
        _address = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/chat/completions");
        _key = key;
        _wait = wait ?? Task.Delay;
    }

    /// <summary>Asks until an answer comes or there is no hope of one.</summary>
    /// <param name="body">The request, as UTF-8.</param>
    /// <param name="timeout">How long one try may take.</param>
    /// <exception cref="ModelFailureException">No answer came.</exception>
    public async Task<string> AskAsync(byte[] body, TimeSpan timeout)
    {
        for (int tries = 1; ; tries++)
        {
            (string? answer, string problem, TimeSpan? again) = await TryAsync(body, timeout, tries).ConfigureAwait(false);
            if (answer is not null)
            {
                return answer;
            }

            if (again is null || tries == MostTries)
            {
                throw new ModelFailureException(again is null ? problem : FormattableString.Invariant($"{problem}, {MostTries} times"));
            }

            await _wait(again.Value).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // An answer; or what is wrong, and when to try again if that may help.
    private async Task<(string? Answer, string Problem, TimeSpan? Again)> TryAsync(byte[] body, TimeSpan timeout, int tries)
    {
        TimeSpan usual = TimeSpan.FromSeconds(Math.Pow(2, tries - 1));
        using var patience = new CancellationTokenSource(timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        }

        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, patience.Token).ConfigureAwait(false);
            byte[] content = await response.Content.ReadAsByteArrayAsync(patience.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                return AnswerIn(content) is { } answer ? (answer, "", null) : (null, "the endpoint answered with no text under choices[0].message.content", null);
            }

            bool mayHelp = response.StatusCode == HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;
            return (null, FormattableString.Invariant($"the endpoint answered with status {(int)response.StatusCode}{Reason(content)}"), mayHelp ? WaitOf(response.Headers.RetryAfter) ?? usual : null);
        }
        catch (OperationCanceledException)
        {
            return (null, FormattableString.Invariant($"no answer came within {timeout.TotalSeconds} s; ask for a longer 'timeout'"), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, $"the endpoint cannot be asked: {e.Message.TrimEnd('.')}", usual);
        }
    }

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }

    private static string? AnswerIn(byte[] content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return Member(document.RootElement, "choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0
                && Member(choices[0], "message") is { } message && Member(message, "content") is { ValueKind: JsonValueKind.String } text
                ? text.GetString()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The endpoint's own words, without a key that it might repeat.
    private string Reason(byte[] content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            string? message = Member(document.RootElement, "error") is { } error ? (Member(error, "message") ?? error) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null : null;
            return message is null ? "" : ": " + OneLine(_key is null ? message : message.Replace(_key, "***", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c).Take(LongestReason)).Trim().TrimEnd('.');

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;
}
