using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Benchmarks.Measuring;

namespace PromptGen.Benchmarks.Groups;

/// <summary>One run of the program: how much is measured, and what several measurements of it share.</summary>
/// <param name="isQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed class BenchmarkRun(bool isQuick) : IDisposable
{
    private readonly Dictionary<Type, IDisposable> _shared = [];

    /// <summary>Whether little of each is measured, only to see that it runs.</summary>
    public bool IsQuick => isQuick;

    /// <summary>How long ways are measured that are compared in this process.</summary>
    public Pace Pace => isQuick ? Pace.Quick : Pace.Full;

    /// <summary>What several measurements need of which one is enough, such as a packed package: made for the first, and gone when the run ends.</summary>
    public T Shared<T>()
        where T : IDisposable, new()
    {
        if (!_shared.TryGetValue(typeof(T), out IDisposable? shared))
        {
            _shared.Add(typeof(T), shared = new T());
        }

        return (T)shared;
    }

    public void Dispose()
    {
        foreach (IDisposable shared in _shared.Values.Reverse())
        {
            shared.Dispose();
        }
    }
}
