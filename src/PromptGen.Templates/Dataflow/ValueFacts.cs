using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>What conditions have said about values at one place, by <see cref="AccessPath"/>. Never changes.</summary>
internal sealed class ValueFacts
{
    // More is only forgotten, never wrong.
    private const int MostFacts = 32;

    private readonly IReadOnlyDictionary<string, PossibleValues> _values;

    private ValueFacts(IReadOnlyDictionary<string, PossibleValues> values) => _values = values;

    /// <summary>Nothing is known.</summary>
    public static ValueFacts None { get; } = new(new Dictionary<string, PossibleValues>());

    /// <summary>Whether a condition has said something about the value at a path.</summary>
    public bool Know(string path) => _values.ContainsKey(path);

    /// <summary>What the value at a path, read as a value of <paramref name="type"/>, can be.</summary>
    public PossibleValues Find(string path, PromptType type)
    {
        PossibleValues values = _values.TryGetValue(path, out PossibleValues? known) ? known : PossibleValues.Of(type);
        return type.IsOptional ? values : values.Without(PossibleValues.Missing);
    }

    /// <summary>The same with one more fact; null when that leaves the value nothing to be, so that nothing ever comes here.</summary>
    public ValueFacts? With(string path, PossibleValues values)
    {
        if (values.AreNone)
        {
            return null;
        }

        if (_values.Count >= MostFacts && !_values.ContainsKey(path))
        {
            return this;
        }

        Dictionary<string, PossibleValues> facts = _values.ToDictionary(f => f.Key, f => f.Value);
        facts[path] = values;
        return new ValueFacts(facts);
    }

    /// <summary>The same when the values at <paramref name="paths"/>, and what is in them, may have changed.</summary>
    public ValueFacts Without(ICollection<string> paths) =>
        _values.Count == 0 || paths.Count == 0
            ? this
            : new ValueFacts(_values.Where(f => !paths.Any(p => f.Key == p || f.Key.StartsWith(p + ".", StringComparison.Ordinal))).ToDictionary(f => f.Key, f => f.Value));

    /// <summary>What is known where two ways meet; null is a way that nothing comes.</summary>
    public static ValueFacts? Join(ValueFacts? left, ValueFacts? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return left ?? right;
        }

        return new ValueFacts(left._values.Where(f => right._values.ContainsKey(f.Key)).ToDictionary(f => f.Key, f => f.Value.Or(right._values[f.Key])));
    }
}
