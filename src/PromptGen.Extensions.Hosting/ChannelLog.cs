using System;
using Microsoft.Extensions.Logging;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>What a client says, as log messages: one event id for each thing that can happen. No values of callers are among it.</summary>
internal static partial class ChannelLog
{
    /// <summary>Logs what a client says.</summary>
    public static void Write(ILogger logger, ChannelLogEntry entry)
    {
        switch (entry.Event)
        {
            case ChannelEvent.StateStarted:
                StateStarted(logger, entry.Message);
                break;
            case ChannelEvent.StateTaken:
                StateTaken(logger, entry.Message);
                break;
            case ChannelEvent.RefreshFailed:
                RefreshFailed(logger, entry.Exception, entry.Message);
                break;
            case ChannelEvent.RefreshRecovered:
                RefreshRecovered(logger, entry.Message);
                break;
            case ChannelEvent.VersionRefused:
                VersionRefused(logger, entry.PromptId, entry.Message);
                break;
            case ChannelEvent.VersionQuarantined:
                VersionQuarantined(logger, entry.PromptId, entry.Message);
                break;
            case ChannelEvent.OlderThanBaked:
                OlderThanBaked(logger, entry.PromptId, entry.Message);
                break;
            case ChannelEvent.CacheFailed:
                CacheFailed(logger, entry.Exception, entry.Message);
                break;
            default:
                Other(logger, entry.PromptId, entry.Message);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Message}")]
    private static partial void StateStarted(ILogger logger, string message);

    [LoggerMessage(2, LogLevel.Information, "{Message}")]
    private static partial void StateTaken(ILogger logger, string message);

    [LoggerMessage(3, LogLevel.Warning, "{Message}")]
    private static partial void RefreshFailed(ILogger logger, Exception? exception, string message);

    [LoggerMessage(4, LogLevel.Information, "{Message}")]
    private static partial void RefreshRecovered(ILogger logger, string message);

    [LoggerMessage(5, LogLevel.Error, "{PromptId}: {Message}")]
    private static partial void VersionRefused(ILogger logger, string? promptId, string message);

    [LoggerMessage(6, LogLevel.Error, "{PromptId}: {Message}")]
    private static partial void VersionQuarantined(ILogger logger, string? promptId, string message);

    [LoggerMessage(7, LogLevel.Warning, "{PromptId}: {Message}")]
    private static partial void OlderThanBaked(ILogger logger, string? promptId, string message);

    [LoggerMessage(8, LogLevel.Warning, "{Message}")]
    private static partial void CacheFailed(ILogger logger, Exception? exception, string message);

    [LoggerMessage(9, LogLevel.Warning, "{PromptId}: {Message}")]
    private static partial void Other(ILogger logger, string? promptId, string message);

    /// <summary>That changed options are not followed.</summary>
    [LoggerMessage(20, LogLevel.Error, "The changed configuration of PromptGen is not followed, and the one before stays: {Problem}")]
    public static partial void OptionsRefused(ILogger logger, string problem);

    /// <summary>That changed options are followed.</summary>
    [LoggerMessage(21, LogLevel.Information, "The configuration of PromptGen changed; the channel '{Channel}' of '{Environment}' is followed")]
    public static partial void OptionsChanged(ILogger logger, string channel, string environment);
}
