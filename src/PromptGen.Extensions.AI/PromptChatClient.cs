using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace PromptGen.Extensions.AI;

/// <summary>Tags what observes a model call with the version of its prompt, and changes nothing about the call.</summary>
internal sealed class PromptChatClient(IChatClient inner, ILogger log) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> all = All(messages);
        using IDisposable? scope = Tell(all);
        return await base.GetResponseAsync(all, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> all = All(messages);
        using IDisposable? scope = Tell(all);
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(all, options, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }

    // What can be gone through only once has to last for the call too.
    private static IReadOnlyList<ChatMessage> All(IEnumerable<ChatMessage> messages) => messages as IReadOnlyList<ChatMessage> ?? [.. messages];

    private IDisposable? Tell(IReadOnlyList<ChatMessage> messages)
    {
        if (MessageIdentity.FindLast(messages) is not { } identity)
        {
            return null;
        }

        Activity.Current?.SetTag(PromptTelemetry.PromptAttribute, identity.Id).SetTag(PromptTelemetry.VersionAttribute, identity.Version);
        return log.BeginScope(new PromptLogScope(identity));
    }
}
