using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace PromptGen.AI.Tests;

/// <summary>Keeps what was logged with the scopes around it.</summary>
internal sealed class ScopeLog : ILoggerProvider, ISupportExternalScope, ILogger
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public List<Dictionary<string, object?>> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => _scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Dictionary<string, object?> values = [];
        _scopes.ForEachScope(
            static (scope, all) =>
            {
                foreach (KeyValuePair<string, object?> value in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    all[value.Key] = value.Value;
                }
            },
            values);
        Entries.Add(values);
    }

    public void Dispose()
    {
    }
}
