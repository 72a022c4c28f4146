using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>One way to a result, which is called over and over. Every way is called through a delegate, so that the call costs all of them the same.</summary>
internal abstract class Subject
{
    private readonly bool _hasThreads;

    private protected Subject(string name, bool hasThreads)
    {
        Name = name;
        _hasThreads = hasThreads;
    }

    /// <summary>What it is called on the page.</summary>
    public string Name { get; }

    /// <summary>Makes one.</summary>
    /// <param name="name">What it is called on the page.</param>
    /// <param name="call">Does the thing once.</param>
    /// <param name="isRight">Whether a result is what it has to be: that is asked before anything is timed, and again afterwards.</param>
    /// <param name="hasThreads">Whether other threads have a part in it: then what the whole process uses is counted, and not what the calling thread does.</param>
    public static Subject Of<T>(string name, Func<T> call, Predicate<T> isRight, bool hasThreads = false) => new Calling<T>(name, call, isRight, hasThreads);

    /// <summary>Makes one whose result is known.</summary>
    /// <inheritdoc cref="Of{T}(string, Func{T}, Predicate{T}, bool)"/>
    /// <param name="name">What it is called on the page.</param>
    /// <param name="call">Does the thing once.</param>
    /// <param name="expected">What every call has to give.</param>
    public static Subject Of(string name, Func<string> call, string expected) => Of(name, call, result => string.Equals(result, expected, StringComparison.Ordinal));

    /// <summary>Calls it.</summary>
    public abstract void Call(int times);

    /// <summary>Calls it once, and looks at the result.</summary>
    /// <exception cref="InvalidDataException">The result is another than it has to be.</exception>
    public abstract void Check();

    /// <summary>What some calls take together of the processor, in nanoseconds.</summary>
    public double Time(int times)
    {
        long start = Now();
        Call(times);
        return Now() - start;
    }

    private long Now() => _hasThreads ? ProcessorClock.OfThisProcess : ProcessorClock.OfThisThread;

    private sealed class Calling<T>(string name, Func<T> call, Predicate<T> isRight, bool hasThreads) : Subject(name, hasThreads)
    {
        private T? _last;

        // Not to be compiled anew by what it met: the runtime would expect the way that it met most, and be faster with that one.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Call(int times)
        {
            T? last = default;
            for (int i = 0; i < times; i++)
            {
                last = call();
            }

            // So that no result is without use.
            _last = last;
        }

        public override void Check()
        {
            Call(1);
            if (!isRight(_last!))
            {
                throw new InvalidDataException($"'{Name}' gives something else than it has to");
            }
        }
    }
}
