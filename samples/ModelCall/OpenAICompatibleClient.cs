using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ModelCall;

/// <summary>A client as a provider's package brings it, of which this shows no more than the sample needs. It knows nothing of PromptGen.</summary>
internal sealed partial class OpenAICompatibleClient(HttpClient http, string model, ILogger<OpenAICompatibleClient> log) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new
        {
            model,
            messages = messages.Select(m => new { role = m.Role.Value, content = m.Text }),
            temperature = options?.Temperature,
            max_tokens = options?.MaxOutputTokens,
        };
        using HttpResponseMessage response = await http.PostAsJsonAsync("v1/chat/completions", body, cancellationToken);
        response.EnsureSuccessStatusCode();
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        string text = answer.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
        Answered(log, model, text.Length);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (ChatResponseUpdate update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    [LoggerMessage(1, LogLevel.Information, "{Model} answered with {Length} characters")]
    private static partial void Answered(ILogger log, string model, int length);
}
