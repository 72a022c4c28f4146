using System;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PromptGen.Extensions.AI;

/// <summary>Lets every model call carry the version of its prompt.</summary>
public static class PromptChatClientExtensions
{
    /// <summary>
    /// A client that says of each call which version its messages are of: the current activity gets <c>gen_ai.prompt.name</c> and <c>gen_ai.prompt.version</c>, and all that is logged during the call is in a scope with
    /// these, the digest, the channel and the source. Where the call has an activity of its own, this client lies inside of the one that starts it.
    /// </summary>
    /// <param name="client">The client that is called.</param>
    /// <param name="loggers">Makes the log whose scope is opened; null for no scope.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public static IChatClient UsePromptGen(this IChatClient client, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new PromptChatClient(client, loggers?.CreateLogger(PromptTelemetry.Name) ?? NullLogger.Instance);
    }
}
