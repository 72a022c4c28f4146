using System;

namespace PromptGen.Channels;

/// <summary>Nothing is known of a channel that has to be known at start (<see cref="ChannelClientOptions.RequireChannelAtStart"/>).</summary>
public sealed class ChannelUnavailableException : Exception
{
    /// <summary>Says so.</summary>
    public ChannelUnavailableException()
        : this("Nothing is known of the channel.")
    {
    }

    /// <summary>Says why.</summary>
    public ChannelUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what led to it.</summary>
    public ChannelUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
