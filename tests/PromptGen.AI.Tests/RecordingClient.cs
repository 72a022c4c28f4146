using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace PromptGen.AI.Tests;

/// <summary>A model that answers "ok", logs that it was called, and keeps what it was asked.</summary>
internal sealed class RecordingClient(ILogger log) : IChatClient
{
    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public List<Activity?> Activities { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Record(messages);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Record(messages);
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, "o");
        yield return new ChatResponseUpdate(ChatRole.Assistant, "k");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private void Record(IEnumerable<ChatMessage> messages)
    {
        Asked.Add([.. messages]);
        Activities.Add(Activity.Current);
        log.Log(LogLevel.Information, 0, "called", null, static (state, _) => state);
    }
}
