using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace PromptGen.Generator.Steps;

/// <summary>
/// What was computed of the members of a list, so that an edit to one of them computes that one again: to the compiler a list is one value. A result follows from its input alone, and nobody can tell
/// one that is remembered from one that is made anew; it is forgotten with the object that it is remembered by.
/// </summary>
/// <typeparam name="TKey">The object, by reference.</typeparam>
/// <typeparam name="TInput">All that the result follows from, compared by value.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <param name="compute">Computes it.</param>
internal sealed class Memo<TKey, TInput, TResult>(Func<TInput, CancellationToken, TResult> compute)
    where TKey : class
{
    private readonly ConditionalWeakTable<TKey, Remembered> _results = new();

    /// <summary>The result of an input.</summary>
    public TResult Of(TKey key, TInput input, CancellationToken cancellation)
    {
        if (_results.TryGetValue(key, out Remembered? known) && EqualityComparer<TInput>.Default.Equals(known.Input, input))
        {
            return known.Result;
        }

        var made = new Remembered(input, compute(input, cancellation));

        // Two runs of the compiler may be at it; each of them has made a right one.
        lock (_results)
        {
            _results.Remove(key);
            _results.Add(key, made);
        }

        return made.Result;
    }

    private sealed class Remembered(TInput input, TResult result)
    {
        public TInput Input { get; } = input;

        public TResult Result { get; } = result;
    }
}
