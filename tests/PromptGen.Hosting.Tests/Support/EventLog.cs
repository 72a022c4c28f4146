using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace PromptGen.Hosting.Tests.Support;

/// <summary>Keeps what PromptGen logs.</summary>
internal sealed class EventLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string Event, LogLevel Level, string Message)> _entries = [];
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    public IReadOnlyList<(string Event, LogLevel Level, string Message)> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => categoryName == "PromptGen" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _entries.Enqueue((eventId.Name!, logLevel, formatter(state, exception)));
        _events.Writer.TryWrite(eventId.Name!);
    }

    /// <summary>Waits for the next event of a name; those before it are passed over.</summary>
    public async Task<string> Next(string name, CancellationToken cancellation)
    {
        await foreach (string next in _events.Reader.ReadAllAsync(cancellation))
        {
            if (next == name)
            {
                break;
            }
        }

        return Entries.Last(e => e.Event == name).Message;
    }

    public void Dispose()
    {
    }
}
