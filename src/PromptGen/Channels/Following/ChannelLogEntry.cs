using System;

namespace PromptGen.Channels;

/// <summary>Something that a <see cref="ChannelClient"/> has to say. It holds no values of callers.</summary>
public sealed class ChannelLogEntry
{
    internal ChannelLogEntry(ChannelEvent @event, string message, string? promptId, Exception? exception)
    {
        Event = @event;
        Message = message;
        PromptId = promptId;
        Exception = exception;
    }

    /// <summary>What happened.</summary>
    public ChannelEvent Event { get; }

    /// <summary>One sentence that says it, without a final period.</summary>
    public string Message { get; }

    /// <summary>The prompt that it is about; null when it is about the channel.</summary>
    public string? PromptId { get; }

    /// <summary>What was thrown; null when nothing was.</summary>
    public Exception? Exception { get; }

    /// <summary>Whether somebody should look at it; else it is information.</summary>
    public bool IsWarning => Event is not (ChannelEvent.StateStarted or ChannelEvent.StateTaken or ChannelEvent.RefreshRecovered);

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
